package org.deskcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/**
 * SARIF 2.1.0 (OASIS) with what GitHub's code scanning asks for. A file beyond GitHub's limits would be refused whole, so
 * that it is cut to them here, and every cut is a notification in the file.
 */
public final class SarifFormat extends JsonForm {

    // docs.github.com, "SARIF results exceed one or more limits": what is above is refused
    static final int MOST_RESULTS = 25_000;
    static final int MOST_RULES = 25_000;
    static final int MOST_LOCATIONS = 1_000;
    private static final int MOST_TAGS = 20;

    // docs.github.com, "SARIF support for code scanning": longer texts are refused
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 1_024;

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(");
    private static final Pattern PLACE_TO_FILL = Pattern.compile("\\{(\\d+)}");

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private static final Comparator<Run.Notice> WORST_FIRST = Comparator.comparing(
                    (Run.Notice notice) -> notice.waiver().isPresent())
            .thenComparing(Run.Notice::level)
            .thenComparing(Run.Notice::kind);

    private final Run run;
    private final List<Run.Notice> notices;
    private final List<Run.Rule> rules;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> cuts = new ArrayList<>();

    private SarifFormat(Run run, JsonGenerator json) {
        super(json);
        this.run = run;
        this.notices = notices(run.notices());
        this.rules = rules(run.rules());
        for (int i = 0; i < rules.size(); i++) {
            indexes.put(rules.get(i).id(), i);
        }
    }

    /** The log, one run in it, with line ends inside and one behind it. */
    public static String of(Run run) {
        try (StringWriter out = new StringWriter()) {
            JsonGenerator json = generator(out, true);
            new SarifFormat(run, json).log();
            json.flush();
            return out.append('\n').toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private List<Run.Notice> notices(List<Run.Notice> all) {
        if (all.size() <= MOST_RESULTS) {
            return all;
        }
        cuts.add((all.size() - MOST_RESULTS) + " of " + all.size()
                + " results are left out, the least grave: a run has " + "at most " + MOST_RESULTS);
        return all.stream().sorted(WORST_FIRST).limit(MOST_RESULTS).toList();
    }

    private List<Run.Rule> rules(List<Run.Rule> all) {
        if (all.size() <= MOST_RULES) {
            return all;
        }
        Set<String> named = notices.stream().map(Run.Notice::rule).collect(Collectors.toCollection(HashSet::new));
        cuts.add("rules that found nothing are left out: a run has at most " + MOST_RULES);
        return all.stream().filter(rule -> named.contains(rule.id())).toList();
    }

    private void log() throws IOException {
        json.writeStartObject();
        text("$schema", SCHEMA);
        text("version", "2.1.0");
        objects("runs", List.of(run), unused -> {
            object("tool", () -> object("driver", this::driver));
            object("automationDetails", () -> text("id", "deskcheck/" + run.command() + "/"));
            text("columnKind", "unicodeCodePoints");
            object(
                    "originalUriBaseIds",
                    () -> object(
                            ROOT,
                            () -> object("description", () -> text("text", "The folder in which deskcheck was run."))));
            objects("results", notices, this::result);
            // behind the results, whose cuts it tells
            objects("invocations", List.of(run), each -> invocation());
        });
        json.writeEndObject();
    }

    private void driver() throws IOException {
        text("name", "deskcheck");
        text("version", run.version());
        if (run.version().matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?")) {
            text("semanticVersion", run.version());
        }
        objects("rules", rules, this::rule);
    }

    private void rule(Run.Rule rule) throws IOException {
        text("id", rule.id());
        text("name", cut(rule.id(), LONGEST_NAME));
        String title = rule.title().isEmpty() ? rule.id() : rule.title();
        String full = rule.why().isEmpty() ? title : title + "\n\n" + rule.why();
        object("shortDescription", () -> text("text", cut(title, LONGEST_DESCRIPTION)));
        object("fullDescription", () -> text("text", cut(full, LONGEST_DESCRIPTION)));
        if (rule.helpUri().isPresent()) {
            text("helpUri", rule.helpUri().get());
        }
        String ask = rule.ask().isEmpty() ? "" : "\n\n" + rule.ask();
        object("help", () -> {
            text("text", full + ask);
            text("markdown", "**" + markdown(title) + "**" + markdown(full.substring(title.length()) + ask));
        });
        object("defaultConfiguration", () -> text("level", rule.level().toString()));
        object("properties", () -> {
            if (rule.tags().size() > MOST_TAGS) {
                cuts.add("tags of " + rule.id() + " are left out: a rule has at most " + MOST_TAGS);
            }
            texts("tags", rule.tags().stream().limit(MOST_TAGS).toList());
            text("precision", rule.kind() == Kind.FAIL ? "high" : "medium");
            text("problem.severity", severity(rule.level()));
        });
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE, NONE -> "recommendation";
        };
    }

    private void result(Run.Notice notice) throws IOException {
        text("ruleId", notice.rule());
        Integer index = indexes.get(notice.rule());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        text("kind", notice.kind().toString());
        text("level", notice.level().toString());
        object("message", () -> text("text", message(notice)));
        objects("locations", notice.place().stream().toList(), this::location);
        if (!notice.beside().isEmpty()) {
            // the result's own place is one of them
            List<Run.Beside> beside = notice.beside().stream()
                    .filter(each -> each.place().isPresent())
                    .limit(MOST_LOCATIONS - 1L)
                    .toList();
            if (beside.size() < notice.beside().size()) {
                cuts.add((notice.beside().size() - beside.size()) + " places beside a result of " + notice.rule()
                        + " are left out: a result has at most " + MOST_LOCATIONS);
            }
            json.writeArrayFieldStart("relatedLocations");
            for (int i = 0; i < beside.size(); i++) {
                json.writeStartObject();
                json.writeNumberField("id", i + 1);
                location(beside.get(i).place().orElseThrow());
                String said = beside.get(i).role() + ": " + beside.get(i).text();
                object("message", () -> text("text", said));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!notice.fingerprint().isEmpty()) {
            object("partialFingerprints", () -> {
                // the one that GitHub looks at; ours holds on to the claim and its figures, not to the line
                text("primaryLocationLineHash", notice.fingerprint());
                text("deskcheckFinding/v1", notice.fingerprint());
            });
        }
        if (notice.waiver().isPresent()) {
            objects("suppressions", List.of(notice.waiver().get()), waiver -> {
                text("kind", "inSource");
                text("status", "accepted");
                text("justification", waiver.reason());
                if (waiver.place().isPresent()) {
                    object("location", () -> location(waiver.place().get()));
                }
            });
        }
        if (!notice.ask().isEmpty()) {
            object("properties", () -> text("ask", notice.ask()));
        }
    }

    /** The message as a sentence, and the question behind it: where there is little room, GitHub shows the first sentence. */
    private static String message(Run.Notice notice) {
        String said = notice.message();
        boolean ends = said.endsWith(".") || said.endsWith("?") || said.endsWith("!") || said.endsWith("…");
        return escaped(
                said + (ends || said.isEmpty() ? "" : ".") + (notice.ask().isEmpty() ? "" : " " + notice.ask()));
    }

    /** Brackets before a parenthesis would be a link, a number in braces a place to fill in (3.11.5 and 3.11.6). */
    private static String escaped(String text) {
        return LINK.matcher(PLACE_TO_FILL.matcher(text).replaceAll("{{$1}}")).replaceAll("\\\\[$1\\\\](");
    }

    private static String markdown(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private void location(Place place) throws IOException {
        object("physicalLocation", () -> {
            object("artifactLocation", () -> artifact(place.file()));
            object("region", () -> {
                json.writeNumberField("startLine", place.line());
                json.writeNumberField("startColumn", place.column());
                json.writeNumberField("endLine", place.endLine());
                // the column behind the last character
                json.writeNumberField("endColumn", place.endColumn() + 1);
            });
        });
    }

    private void artifact(String file) throws IOException {
        boolean absolute = file.startsWith("/");
        text("uri", absolute ? "file://" + relative(file) : relative(file));
        if (!absolute) {
            text("uriBaseId", ROOT);
        }
    }

    private static String relative(String file) {
        try {
            // behind a slash, since a colon in the first part would make that a scheme
            return new URI(null, null, "/" + file.replace('\\', '/'), null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a name of a file that can be no URI: " + file, e);
        }
    }

    private void invocation() throws IOException {
        List<Run.Case> broken = run.suites().stream()
                .flatMap(suite -> suite.cases().stream())
                .filter(each -> each.state() == Run.State.BROKEN)
                .toList();
        json.writeBooleanField("executionSuccessful", run.incomplete().isEmpty() && broken.isEmpty());
        List<Levels.Change> changes = run.changes().stream()
                .filter(change -> indexes.containsKey(change.rule()))
                .toList();
        if (!changes.isEmpty()) {
            objects("ruleConfigurationOverrides", changes, change -> {
                object("configuration", () -> {
                    boolean off = change.is().equals(Levels.Weight.OFF.toString());
                    json.writeBooleanField("enabled", !off);
                    if (!off) {
                        text("level", change.is());
                    }
                });
                object("descriptor", () -> {
                    text("id", change.rule());
                    json.writeNumberField("index", indexes.getOrDefault(change.rule(), -1));
                });
            });
        }
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (String cut : run.incomplete()) {
            notification("error", "not complete: " + cut, Optional.empty());
        }
        for (Run.Case each : broken) {
            notification("error", each.title() + ": " + each.why(), Optional.empty());
        }
        for (String cut : cuts) {
            notification("warning", cut, Optional.empty());
        }
        for (Problem problem : run.problems()) {
            notification(
                    "warning",
                    problem.text() + problem.hint().map(hint -> "; " + hint).orElse(""),
                    problem.place());
        }
        json.writeEndArray();
    }

    private void notification(String level, String text, Optional<Place> place) throws IOException {
        json.writeStartObject();
        text("level", level);
        object("message", () -> text("text", escaped(text)));
        if (place.isPresent()) {
            objects("locations", List.of(place.get()), this::location);
        }
        json.writeEndObject();
    }

    /** At most so many characters, the last of them an ellipsis where something is cut. */
    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 2))) + "…";
    }
}
