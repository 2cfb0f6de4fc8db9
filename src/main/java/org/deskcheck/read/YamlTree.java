package org.deskcheck.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 by its JSON schema: NO is text, 012 is text, an alias is its anchor's value. One document a file; keys are
 * text and stand once; tags are those of the schema.
 */
final class YamlTree {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final SourceText source;
    private final List<Problem> problems;
    private final JsonScalarResolver resolver = new JsonScalarResolver();
    private final Map<Anchor, Tree> anchors = new HashMap<>();
    private final Map<Tree, Long> sizes = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int aliases;
    private boolean stopped;
    private Optional<Place> lastEnd = Optional.empty();
    private @Nullable Tree root;

    /** An object or list that has begun and not yet ended. */
    private static final class Open {
        private final Event start;
        private final boolean object;
        private final Optional<Anchor> anchor;
        private final List<Tree> items = new ArrayList<>();
        private final LinkedHashMap<String, Tree> members = new LinkedHashMap<>();
        private final Map<String, Place> keys = new HashMap<>();
        private Optional<Tree> key = Optional.empty();

        Open(Event start, boolean object, Optional<Anchor> anchor) {
            this.start = start;
            this.object = object;
            this.anchor = anchor;
        }
    }

    private YamlTree(SourceText source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The tree of the file's one document; empty, with problems added, where there is none. */
    static Optional<Tree> read(SourceText source, List<Problem> problems) {
        int before = problems.size();
        YamlTree reading = new YamlTree(source, problems);
        try {
            reading.parse();
        } catch (MarkedYamlEngineException e) {
            problems.add(YamlFault.problem(
                    e.getProblem(), reading.place(e.getProblemMark().or(e::getContextMark))));
        } catch (YamlEngineException e) {
            problems.add(YamlFault.problem(e.getMessage(), source.place(0)));
        }
        return problems.size() > before ? Optional.empty() : Optional.ofNullable(reading.root);
    }

    private void parse() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.file())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, source.text()));
        int documents = 0;
        while (!stopped && events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> documents++;
                case Scalar -> {
                    lastEnd = Optional.of(span(event));
                    add(scalar((ScalarEvent) event), ((NodeEvent) event).getAnchor(), event);
                }
                case Alias -> {
                    lastEnd = Optional.of(span(event));
                    add(alias((AliasEvent) event), Optional.empty(), event);
                }
                case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
                case MappingEnd, SequenceEnd -> end(event);
                default -> {}
            }
            stopped |= problems.size() > Limits.PROBLEMS;
            if (documents > 1) {
                stop(
                        event,
                        "a second document in one file",
                        "put it into a file of its own; what stands behind `---` would be lost");
            }
            if (open.size() > Limits.NESTING) {
                stop(event, "more than " + Limits.NESTING + " objects and lists inside one another", "flatten it");
            }
        }
        if (root == null && problems.isEmpty()) {
            problems.add(Problem.at(
                    source.place(0),
                    "",
                    "the file is empty",
                    "begin with `deskcheck: 1`, or see `deskcheck new dossier`"));
        }
    }

    /** Nothing behind this place can be told from what it follows. */
    private void stop(Event event, String text, String hint) {
        stopped = true;
        problems.add(Problem.at(place(event.getStartMark()), "", text, hint));
    }

    private void begin(CollectionStartEvent event) {
        boolean object = event.getEventId() == Event.ID.MappingStart;
        event.getTag().ifPresent(tag -> checkTag(tag, object ? Tag.MAP : Tag.SEQ, event));
        open.push(new Open(event, object, event.getAnchor()));
    }

    private void end(Event event) {
        Open done = open.pop();
        Place begin = place(done.start.getStartMark());
        // by indentation it ends where its last part does, which the parser notices only at the next one
        boolean flow = ((CollectionStartEvent) done.start).isFlow();
        Place end = flow ? span(event) : lastEnd.orElse(begin);
        lastEnd = Optional.of(end);
        Place place = new Place(begin.file(), begin.line(), begin.column(), end.endLine(), end.endColumn());
        Tree tree = done.object ? Tree.object(place, done.members, done.keys) : Tree.list(place, done.items);
        add(tree, done.anchor, event);
    }

    private void add(Tree tree, Optional<Anchor> anchor, Event event) {
        anchor.ifPresent(name -> anchors.put(name, tree));
        long size = measured(tree);
        if (size > Limits.VALUES && !stopped) {
            stop(event, "aliases that stand for more than " + Limits.VALUES + " values", "write the values out");
        }
        Open parent = open.peek();
        if (parent == null) {
            root = tree;
        } else if (!parent.object) {
            parent.items.add(tree);
        } else if (parent.key.isEmpty()) {
            parent.key = Optional.of(tree);
        } else {
            member(parent, parent.key.get(), tree);
            parent.key = Optional.empty();
        }
    }

    private void member(Open parent, Tree key, Tree value) {
        if (key.kind() == Tree.Kind.OBJECT || key.kind() == Tree.Kind.LIST || key.kind() == Tree.Kind.NOTHING) {
            boolean nothing = key.kind() == Tree.Kind.NOTHING;
            problems.add(Problem.at(
                    key.place(),
                    "",
                    nothing ? "a field without a name" : "a field whose name is no text",
                    nothing ? "write the name before the colon" : "put the name into quotation marks"));
            return;
        }
        if (parent.members.putIfAbsent(key.text(), value) != null) {
            problems.add(Problem.at(
                    key.place(),
                    "",
                    "the field " + Quoted.of(key.text()) + " stands twice in one object",
                    "keep one; the first is in line "
                            + parent.keys.getOrDefault(key.text(), key.place()).line()));
        }
        parent.keys.putIfAbsent(key.text(), key.place());
    }

    /** How many values a tree stands for when its aliases are written out. */
    private long measured(Tree tree) {
        Long known = sizes.get(tree);
        if (known != null) {
            return known;
        }
        long size = 1;
        for (Tree item : tree.items()) {
            size += sizes.getOrDefault(item, 1L);
        }
        for (Tree member : tree.members().values()) {
            size += sizes.getOrDefault(member, 1L);
        }
        long kept = Math.min(size, Limits.VALUES + 1L);
        sizes.put(tree, kept);
        return kept;
    }

    private Tree scalar(ScalarEvent event) {
        Place place = span(event);
        String text = event.getValue();
        SourceText.checkEscaped(text, place, problems);
        Tag plain = event.isPlain() ? resolver.resolve(text, true) : Tag.STR;
        Optional<String> given = event.getTag();
        given.ifPresent(tag -> checkTag(tag, resolver.resolve(text, true), event));
        String tag = given.orElse(plain.getValue());
        if (tag.equals(Tag.INT.getValue()) || tag.equals(Tag.FLOAT.getValue())) {
            return number(text, place);
        }
        if (tag.equals(Tag.BOOL.getValue())) {
            return Tree.scalar(Tree.Kind.FLAG, place, text);
        }
        return tag.equals(Tag.NULL.getValue())
                ? Tree.scalar(Tree.Kind.NOTHING, place, "")
                : Tree.scalar(Tree.Kind.TEXT, place, text);
    }

    /** What the schema takes for a number but JSON does not (.5, .inf) is text. */
    private Tree number(String text, Place place) {
        boolean written = NUMBER.matcher(text).matches();
        boolean sound = written && Numbers.sound(text, place, "", problems);
        return Tree.scalar(written ? Tree.Kind.NUMBER : Tree.Kind.TEXT, place, sound || !written ? text : "0");
    }

    private Tree alias(AliasEvent event) {
        aliases++;
        if (aliases == Limits.YAML_ALIASES + 1) {
            problems.add(Problem.at(
                    span(event), "", "more than " + Limits.YAML_ALIASES + " aliases", "write the values out"));
        }
        Anchor name = event.getAlias();
        boolean around = open.stream()
                .anyMatch(outer -> outer.anchor.filter(name::equals).isPresent());
        Tree named = anchors.get(name);
        if (around || named == null) {
            problems.add(Problem.at(
                    span(event),
                    "",
                    "the alias " + Quoted.of("*" + name.getValue())
                            + (around ? " stands inside what it stands for" : " stands for nothing above it"),
                    around
                            ? "write the value out"
                            : "put " + Quoted.of("&" + name.getValue())
                                    + " before a value above, or quotation marks around a text that begins with *"));
            return Tree.scalar(Tree.Kind.NOTHING, span(event), "");
        }
        return named;
    }

    /** A tag may say what the value is anyhow, or that it is text. */
    private void checkTag(String tag, Tag is, Event event) {
        boolean scalar = event.getEventId() == Event.ID.Scalar;
        boolean text = scalar && (tag.equals("!") || tag.equals(Tag.STR.getValue()));
        boolean whole = scalar && is.equals(Tag.INT) && tag.equals(Tag.FLOAT.getValue());
        if (!text && !whole && !tag.equals(is.getValue())) {
            problems.add(Problem.at(
                    place(event.getStartMark()),
                    "",
                    "the tag " + Quoted.of(tag.replace(Tag.PREFIX, "!!")) + ", which a claim file does not know here",
                    "take it away, or put a text that begins with ! into quotation marks"));
        }
    }

    private Place span(Event event) {
        Place begin = place(event.getStartMark());
        Place end = place(event.getEndMark());
        int endColumn = end.column() > 1 ? end.column() - 1 : 1;
        return new Place(begin.file(), begin.line(), begin.column(), end.line(), endColumn);
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(at -> Place.at(source.file(), at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> source.place(0));
    }
}
