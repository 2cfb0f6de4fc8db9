package org.deskcheck.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A case of story/*.txt, whose README says how they are written: edits of the reference dossier, and what comes of them. */
record StoryCase(Path home, String name, List<Step> steps, String found) {

    private static final String MARK = "##### ";

    /** What is done to one file: edit, new or without. */
    record Step(String verb, String file, String body) {}

    static List<StoryCase> of(Path home) {
        return Arrays.stream(Reference.text(home).split("(?m)^" + MARK + "case ", -1))
                .filter(one -> !one.isBlank())
                .map(one -> one(home, one))
                .toList();
    }

    /** The reference dossier's files with the steps taken. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(Reference.files());
        for (Step step : steps) {
            String text = files.get(step.file());
            if ((text == null) != step.verb().equals("new")) {
                throw new AssertionError(this + ": " + step.verb() + " " + step.file());
            }
            switch (step.verb()) {
                case "new" -> files.put(step.file(), step.body() + "\n");
                case "without" -> files.remove(step.file());
                case "edit" -> files.put(step.file(), edited(String.valueOf(text), step.body()));
                default -> throw new AssertionError(this + ": a step is edit, new or without, not " + step.verb());
            }
        }
        return files;
    }

    /** Writes other lines under the case's `found`. */
    void write(String other) {
        String text = Reference.text(home);
        int begin = text.indexOf(MARK + "case " + name + "\n");
        int from = text.indexOf(MARK + "found\n", begin);
        int to = text.indexOf(MARK + "case ", from);
        Reference.write(
                home, text.substring(0, from) + MARK + "found\n" + other + "\n" + (to < 0 ? "" : text.substring(to)));
    }

    @Override
    public String toString() {
        return name;
    }

    private static StoryCase one(Path home, String text) {
        String[] parts = text.split("(?m)^" + MARK, -1);
        List<Step> steps = new ArrayList<>();
        String found = "";
        for (int i = 1; i < parts.length; i++) {
            String[] lines = parts[i].split("\n", 2);
            String[] head = lines[0].split(" ", 2);
            String body = lines[1].stripTrailing();
            if (head[0].equals("found")) {
                found = body;
            } else {
                steps.add(new Step(head[0], head[1], body));
            }
        }
        return new StoryCase(home, parts[0].strip(), steps, found);
    }

    /** Hunks stand apart by an empty line; the lines with - are whole lines of the text, and stand there once. */
    private String edited(String text, String body) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (String hunk : body.split("\n\n")) {
            List<String> old = marked(hunk, '-');
            List<Integer> places = IntStream.range(0, lines.size())
                    .filter(at -> stands(lines, at, old))
                    .boxed()
                    .toList();
            if (places.size() != 1) {
                throw new AssertionError(this + ": stands " + places.size() + " times, not once:\n" + hunk);
            }
            int at = places.get(0);
            String indent = indent(lines.get(at));
            lines.subList(at, at + old.size()).clear();
            lines.addAll(at, marked(hunk, '+').stream().map(indent::concat).toList());
        }
        return String.join("\n", lines);
    }

    private static boolean stands(List<String> lines, int at, List<String> old) {
        String indent = indent(lines.get(at));
        return !old.isEmpty()
                && at + old.size() <= lines.size()
                && IntStream.range(0, old.size())
                        .allMatch(i -> lines.get(at + i).equals(indent + old.get(i)));
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private List<String> marked(String hunk, char mark) {
        return hunk.lines()
                .peek(line -> {
                    if (!line.startsWith("- ") && !line.startsWith("+ ")) {
                        throw new AssertionError(this + ": a line begins with - or +, not: " + line);
                    }
                })
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.substring(2))
                .toList();
    }
}
