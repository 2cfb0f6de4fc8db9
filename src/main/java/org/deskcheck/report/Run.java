package org.deskcheck.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/**
 * What a command has to say, in the terms that machines read: the formats sarif, junit and github are made of it, each in
 * a file of its own, whatever the command. Its texts are rendered, and what is confidential is masked in them.
 *
 * @param command what ran: verify, lint, test
 * @param version of the program; "development" where it has none
 * @param rules that could speak, as they declare themselves; each id once
 * @param changes of their levels, made by settings
 * @param suites what was looked at
 * @param problems those that stopped nothing
 * @param incomplete what was cut short, a sentence each; empty where nothing was
 */
public record Run(
        String command,
        String version,
        List<Rule> rules,
        List<Levels.Change> changes,
        List<Suite> suites,
        List<Problem> problems,
        List<String> incomplete) {

    public Run {
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
        suites = List.copyOf(suites);
        problems = List.copyOf(problems);
        incomplete = List.copyOf(incomplete);
    }

    /**
     * A rule, check or example that notices name.
     *
     * @param level its own, before any change; none where it is never at fault
     * @param kind of what it finds
     * @param title what it says, in a line
     * @param why the reason for it; may be empty
     * @param ask what to do about what it finds; may be empty
     * @param helpUri where its page stands
     * @param tags words to filter by
     */
    public record Rule(
            String id,
            Level level,
            Kind kind,
            String title,
            String why,
            String ask,
            Optional<String> helpUri,
            List<String> tags) {

        public Rule {
            tags = List.copyOf(tags);
        }
    }

    /**
     * What belongs together: a dossier, a pack, a page of examples.
     *
     * @param id by which it is told from others
     * @param file the first that it was read from
     */
    public record Suite(String id, String title, Optional<String> file, List<Case> cases) {

        public Suite {
            cases = List.copyOf(cases);
        }
    }

    /** Whether a case could be looked at. */
    public enum State {
        CHECKED,
        NOT_CHECKED,
        BROKEN
    }

    /**
     * One thing that was looked at: a claim, a rule, an example. Without notices it passed.
     *
     * @param why it was not checked or is broken; empty where it was checked
     */
    public record Case(String id, String title, State state, String why, List<Notice> notices) {

        public Case {
            notices = List.copyOf(notices);
        }

        /** One that was looked at. */
        public static Case checked(String id, String title, List<Notice> notices) {
            return new Case(id, title, State.CHECKED, "", notices);
        }
    }

    /**
     * What is said about one thing.
     *
     * @param rule the id of one of the run's rules
     * @param level none unless the kind is fail
     * @param message one or more sentences
     * @param ask what to do about it; may be empty
     * @param place where it stands; empty where it stands nowhere
     * @param fingerprint the same from run to run, whatever the place and the words; empty where there is none
     * @param waiver why it does not count
     */
    public record Notice(
            String rule,
            Level level,
            Kind kind,
            String message,
            String ask,
            Optional<Place> place,
            List<Beside> beside,
            String fingerprint,
            Optional<Waiver> waiver) {

        public Notice {
            beside = List.copyOf(beside);
        }

        /** The level's word, or the kind's where it has no level. */
        public String weight() {
            return level == Level.NONE ? kind.toString() : level.toString();
        }

        /** At this level or worse, and not waived; false of whatever has no level. */
        public boolean atLeast(Level least) {
            return waiver.isEmpty() && level != Level.NONE && level.compareTo(least) <= 0;
        }
    }

    /** Another place that a notice speaks of: its part in it, and what stands there. */
    public record Beside(String role, String text, Optional<Place> place) {}

    /** Why a notice does not count, and where that is written. */
    public record Waiver(String reason, Optional<Place> place) {}

    /**
     * Several runs of one command as one: its rules are those of all of them.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Run of(List<Run> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no run to write");
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        runs.forEach(run -> run.rules.forEach(rule -> rules.putIfAbsent(rule.id(), rule)));
        return new Run(
                runs.get(0).command,
                runs.get(0).version,
                List.copyOf(rules.values()),
                runs.stream().flatMap(run -> run.changes.stream()).distinct().toList(),
                runs.stream().flatMap(run -> run.suites.stream()).toList(),
                runs.stream().flatMap(run -> run.problems.stream()).distinct().toList(),
                runs.stream().flatMap(run -> run.incomplete.stream()).distinct().toList());
    }

    /** All notices, in their order. */
    public List<Notice> notices() {
        return suites.stream()
                .flatMap(suite -> suite.cases().stream())
                .flatMap(each -> each.notices().stream())
                .toList();
    }

    /**
     * The same, with every file that lies in a folder named from that folder, as {@code claims/story.yaml}; what lies
     * elsewhere is named whole.
     *
     * @param folder an absolute path, such as the working directory
     */
    public Run below(Path folder) {
        return renamed(file -> named(file, folder.normalize()));
    }

    private static String named(String file, Path folder) {
        Path path;
        try {
            path = folder.resolve(file).normalize();
        } catch (InvalidPathException e) {
            return file;
        }
        return (path.startsWith(folder) ? folder.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }

    private Run renamed(UnaryOperator<String> name) {
        UnaryOperator<Place> moved = place ->
                new Place(name.apply(place.file()), place.line(), place.column(), place.endLine(), place.endColumn());
        List<Suite> named = new ArrayList<>();
        for (Suite suite : suites) {
            List<Case> cases = suite.cases().stream()
                    .map(each -> new Case(
                            each.id(),
                            each.title(),
                            each.state(),
                            each.why(),
                            each.notices().stream()
                                    .map(notice -> moved(notice, moved))
                                    .toList()))
                    .toList();
            named.add(new Suite(suite.id(), suite.title(), suite.file().map(name), cases));
        }
        List<Problem> told = problems.stream()
                .map(problem -> new Problem(problem.place().map(moved), problem.path(), problem.text(), problem.hint()))
                .toList();
        return new Run(command, version, rules, changes, named, told, incomplete);
    }

    private static Notice moved(Notice notice, UnaryOperator<Place> moved) {
        return new Notice(
                notice.rule(),
                notice.level(),
                notice.kind(),
                notice.message(),
                notice.ask(),
                notice.place().map(moved),
                notice.beside().stream()
                        .map(beside -> new Beside(
                                beside.role(), beside.text(), beside.place().map(moved)))
                        .toList(),
                notice.fingerprint(),
                notice.waiver()
                        .map(waiver ->
                                new Waiver(waiver.reason(), waiver.place().map(moved))));
    }

    /** Problems and what was cut short, as lines: the place where there is one, the text, the hint. */
    List<String> remarks() {
        return Stream.concat(incomplete.stream(), problems.stream().map(Problem::toString))
                .toList();
    }
}
