package org.deskcheck.compile.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What compiled rules may refer to, as {@code allowed.txt} lists it. */
final class Allowed {

    /** What is done with a thing that is listed. */
    enum Use {
        EXTEND,
        IMPLEMENT,
        ANNOTATE,
        /** The name of a method that a class has itself. */
        METHOD,
        TYPE,
        CALL,
        READ
    }

    /** The two kinds of classes that Drools makes of rules. */
    enum Section {
        EXPRESSION,
        RULES
    }

    private static final String LIST = "allowed.txt";

    private static final Allowed LISTED = new Allowed(text());

    private final String text;
    private final Map<Section, Map<Use, Set<String>>> sections = new EnumMap<>(Section.class);
    private final Set<String> types = new HashSet<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    private Allowed(String text) {
        this.text = text;
        for (Section each : Section.values()) {
            sections.put(each, new EnumMap<>(Use.class));
        }
        Section section = Section.EXPRESSION;
        for (String line : text.split("\n")) {
            if (line.startsWith("[")) {
                section = Section.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(section, line);
            }
        }
    }

    static Allowed listed() {
        return LISTED;
    }

    /** The list itself, for digests. */
    static String listText() {
        return LISTED.text;
    }

    /** Whether classes of a section may do this with it; a member is {@code owner.name} and its descriptor. */
    boolean is(Section section, Use use, String thing) {
        return sections.getOrDefault(section, Map.of())
                .getOrDefault(use, Set.of())
                .contains(thing);
    }

    /** Whether a type may be seen by the compiler at all, by its internal name. */
    boolean isSeen(String type) {
        return types.contains(type);
    }

    /** Every type that is named in the list, or whose members are, by internal name. */
    Set<String> types() {
        return types;
    }

    /** The listed methods and fields of a type, as name and descriptor; none where it can only be named. */
    Set<String> members(String type) {
        return members.getOrDefault(type, Set.of());
    }

    private void add(Section section, String line) {
        String[] parts = line.split(" ", 2);
        Use use = Use.valueOf(parts[0].toUpperCase(Locale.ROOT));
        String thing = parts[1];
        sections.getOrDefault(section, new EnumMap<>(Use.class))
                .computeIfAbsent(use, unused -> new HashSet<>())
                .add(thing);
        switch (use) {
            case METHOD -> {}
            case CALL, READ -> {
                String owner = thing.substring(0, thing.indexOf('.'));
                types.add(owner);
                members.computeIfAbsent(owner, unused -> new HashSet<>()).add(thing.substring(owner.length() + 1));
            }
            case EXTEND, IMPLEMENT, ANNOTATE, TYPE -> types.add(thing);
        }
    }

    private static String text() {
        try (InputStream list = Allowed.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("no " + LIST + " on the class path");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + LIST, failed);
        }
    }
}
