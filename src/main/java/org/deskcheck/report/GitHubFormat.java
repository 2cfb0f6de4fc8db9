package org.deskcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Place;

/**
 * Workflow commands, which GitHub Actions turns into remarks beside the lines of a pull request. Waived notices are left
 * out. Of each kind GitHub shows so many a step; what is over is counted in the last notice.
 */
public final class GitHubFormat {

    /** Of each of errors, warnings and notices, a step (docs.github.com, annotations of workflow commands). */
    private static final int MOST_SHOWN = 10;

    private enum Command {
        ERROR,
        WARNING,
        NOTICE;

        @Override
        public String toString() {
            return Naming.camel(this);
        }
    }

    private record Annotation(Command command, String title, Optional<Place> place, String text) {}

    private GitHubFormat() {}

    /** The commands, a line each; nothing where there is nothing to say. */
    public static String of(Run run) {
        List<Annotation> all = annotations(run);
        Map<Command, List<Annotation>> byCommand = new LinkedHashMap<>();
        for (Command command : Command.values()) {
            byCommand.put(
                    command,
                    all.stream().filter(each -> each.command() == command).toList());
        }
        boolean tooMany = byCommand.values().stream().anyMatch(each -> each.size() > MOST_SHOWN);
        Map<Command, Integer> over = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        byCommand.forEach((command, annotations) -> {
            // the last notice is the one that counts
            int most = tooMany && command == Command.NOTICE ? MOST_SHOWN - 1 : MOST_SHOWN;
            annotations.stream().limit(most).forEach(each -> lines.append(line(each)));
            if (annotations.size() > most) {
                over.put(command, annotations.size() - most);
            }
        });
        if (tooMany) {
            String counts = over.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey() + (count.getValue() == 1 ? "" : "s"))
                    .collect(Collectors.joining(", "));
            lines.append(line(new Annotation(
                    Command.NOTICE,
                    "deskcheck " + run.command(),
                    Optional.empty(),
                    "not shown here: " + counts + ". GitHub shows " + MOST_SHOWN
                            + " of each kind; the formats text and sarif have them all.")));
        }
        return lines.toString();
    }

    private static List<Annotation> annotations(Run run) {
        String title = "deskcheck " + run.command();
        List<Annotation> all = new ArrayList<>();
        run.incomplete()
                .forEach(
                        cut -> all.add(new Annotation(Command.ERROR, title, Optional.empty(), "not complete: " + cut)));
        run.suites().stream()
                .flatMap(suite -> suite.cases().stream())
                // notices say it themselves, and where
                .filter(each ->
                        each.state() == Run.State.BROKEN && each.notices().isEmpty())
                .forEach(each -> all.add(
                        new Annotation(Command.ERROR, title, Optional.empty(), each.title() + ": " + each.why())));
        run.notices().stream()
                .filter(notice -> notice.waiver().isEmpty())
                .forEach(notice -> all.add(new Annotation(
                        command(notice.level()),
                        notice.rule(),
                        notice.place(),
                        notice.message() + (notice.ask().isEmpty() ? "" : "\n" + notice.ask()))));
        run.problems()
                .forEach(problem -> all.add(new Annotation(
                        Command.WARNING,
                        title,
                        problem.place(),
                        problem.text() + problem.hint().map(hint -> "\n" + hint).orElse(""))));
        return all;
    }

    private static Command command(Level level) {
        return switch (level) {
            case ERROR -> Command.ERROR;
            case WARNING -> Command.WARNING;
            case NOTE, NONE -> Command.NOTICE;
        };
    }

    private static String line(Annotation annotation) {
        List<String> properties = new ArrayList<>();
        annotation.place().ifPresent(place -> {
            properties.add("file=" + property(place.file()));
            properties.add("line=" + place.line());
            properties.add("endLine=" + place.endLine());
            // columns are refused where the lines differ
            if (place.line() == place.endLine()) {
                properties.add("col=" + place.column());
                properties.add("endColumn=" + place.endColumn());
            }
        });
        properties.add("title=" + property(annotation.title()));
        return "::" + annotation.command() + " " + String.join(",", properties) + "::" + data(annotation.text()) + "\n";
    }

    private static String data(String text) {
        return Visible.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
