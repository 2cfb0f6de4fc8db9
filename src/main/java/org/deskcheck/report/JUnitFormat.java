package org.deskcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * JUnit's XML as Surefire writes it and Jenkins and GitLab read it: a suite for each thing that was verified, a case for
 * each claim of it. No times: nothing of a run's own goes into a report. Readers keep one failure a case, so that all that
 * is said of a case stands in one.
 */
public final class JUnitFormat {

    private enum Outcome {
        PASSED,
        FAILED,
        BROKEN,
        SKIPPED
    }

    private final Predicate<Run.Notice> fails;
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JUnitFormat(Predicate<Run.Notice> fails) {
        this.fails = fails;
    }

    /**
     * The document.
     *
     * @param fails which notices fail their case: those that make the command's exit code 1; waived ones never do
     */
    public static String of(Run run, Predicate<Run.Notice> fails) {
        JUnitFormat format = new JUnitFormat(fails.and(notice -> notice.waiver().isEmpty()));
        format.write(run);
        return format.xml.toString();
    }

    private void write(Run run) {
        List<Run.Suite> suites = new ArrayList<>(run.suites());
        if (!run.incomplete().isEmpty()) {
            suites.add(new Run.Suite(
                    "deskcheck",
                    "deskcheck " + run.command(),
                    Optional.empty(),
                    List.of(new Run.Case(
                            "complete",
                            "complete",
                            Run.State.BROKEN,
                            String.join("\n", run.incomplete()),
                            List.of()))));
        }
        List<Run.Case> all =
                suites.stream().flatMap(suite -> suite.cases().stream()).toList();
        xml.append("<testsuites name=")
                .append(quoted("deskcheck " + run.command()))
                .append(counts(all))
                .append(">\n");
        suites.forEach(this::suite);
        xml.append("</testsuites>\n");
    }

    private void suite(Run.Suite suite) {
        xml.append("  <testsuite name=").append(quoted(suite.title())).append(counts(suite.cases()));
        xml.append(" skipped=\"").append(count(suite.cases(), Outcome.SKIPPED)).append('"');
        suite.file().ifPresent(file -> xml.append(" file=").append(quoted(file)));
        xml.append(">\n");
        suite.cases().forEach(each -> one(each, suite));
        xml.append("  </testsuite>\n");
    }

    private void one(Run.Case each, Run.Suite suite) {
        String name = each.title().isEmpty() ? each.id() : each.id() + ": " + each.title();
        xml.append("    <testcase classname=")
                .append(quoted(suite.id()))
                .append(" name=")
                .append(quoted(name));
        List<Run.Notice> failing = each.notices().stream().filter(fails).toList();
        List<Run.Notice> others = each.notices().stream().filter(fails.negate()).toList();
        Outcome outcome = outcome(each);
        if (outcome == Outcome.PASSED && others.isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n");
        switch (outcome) {
            case BROKEN -> element("error", "deskcheck", each.why(), told(each.notices()));
            case FAILED ->
                element("failure", failing.get(0).rule(), failing.get(0).message(), told(failing));
            case SKIPPED ->
                xml.append("      <skipped message=").append(quoted(why(each))).append("/>\n");
            case PASSED -> {}
        }
        if (!others.isEmpty() && outcome != Outcome.BROKEN) {
            xml.append("      <system-out>").append(text(told(others))).append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private void element(String name, String type, String message, String text) {
        xml.append("      <")
                .append(name)
                .append(" type=")
                .append(quoted(type))
                .append(" message=")
                .append(quoted(message))
                .append('>')
                .append(text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private Outcome outcome(Run.Case each) {
        if (each.state() == Run.State.BROKEN) {
            return Outcome.BROKEN;
        }
        if (each.notices().stream().anyMatch(fails)) {
            return Outcome.FAILED;
        }
        boolean waived =
                each.notices().stream().anyMatch(notice -> notice.waiver().isPresent());
        return waived || each.state() == Run.State.NOT_CHECKED ? Outcome.SKIPPED : Outcome.PASSED;
    }

    private static String why(Run.Case each) {
        return each.notices().stream()
                .flatMap(notice -> notice.waiver().stream())
                .map(waiver -> "waived: " + waiver.reason())
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("; "), waived -> waived.isEmpty() ? each.why() : waived));
    }

    private static String told(List<Run.Notice> notices) {
        return notices.stream().map(JUnitFormat::told).collect(Collectors.joining("\n"));
    }

    /** A paragraph a notice, as a person reads it in a list of failures. */
    private static String told(Run.Notice notice) {
        StringBuilder told = new StringBuilder(notice.weight())
                .append(' ')
                .append(notice.rule())
                .append('\n')
                .append(notice.message())
                .append('\n');
        notice.beside().forEach(beside -> told.append("  ")
                .append(beside.role())
                .append(": ")
                .append(beside.text())
                .append(beside.place().map(place -> " (" + place + ")").orElse(""))
                .append('\n'));
        told.append(notice.ask().isEmpty() ? "" : "Ask: " + notice.ask() + "\n");
        notice.waiver()
                .ifPresent(waiver ->
                        told.append("Waived: ").append(waiver.reason()).append('\n'));
        notice.place().ifPresent(place -> told.append(place).append('\n'));
        return told.toString();
    }

    private String counts(List<Run.Case> cases) {
        return " tests=\"" + cases.size() + "\" failures=\"" + count(cases, Outcome.FAILED) + "\" errors=\""
                + count(cases, Outcome.BROKEN) + "\"";
    }

    private long count(List<Run.Case> cases, Outcome wanted) {
        return cases.stream().filter(each -> outcome(each) == wanted).count();
    }

    private static String text(String text) {
        // ]]> may stand in no text
        return Visible.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    /** As an attribute; line ends would be read as spaces. */
    private static String quoted(String text) {
        return '"' + text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") + '"';
    }
}
