package org.deskcheck.workshop.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.workshop.trace.Coverage.Asked;
import org.deskcheck.workshop.trace.Coverage.Rule;
import org.deskcheck.workshop.trace.Coverage.Shown;

/** Coverage as a page: the rules as they are written, each condition coloured and marked. */
final class CoverageHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --faint: #5a5a5a; --line: #d5d5d5;
              --proven: #d6f0dc; --fired: #fdeebd; --almost: #dbe6fb; --never: #fbd9d6; }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #16181b; --ink: #e8e8e8; --faint: #a6a6a6; --line: #3a3d42;
                --proven: #1d4429; --fired: #544312; --almost: #233c66; --never: #652724; } }
            body { background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
              max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 2rem 0 .25rem; }
            p { margin: .25rem 0; } .faint { color: var(--faint); }
            pre { border: 1px solid var(--line); border-radius: .25rem; padding: .75rem; white-space: pre-wrap;
              overflow-wrap: break-word; font: .875rem/1.7 ui-monospace, monospace; }
            mark { color: inherit; border-radius: .2rem; padding: .1rem .15rem; }
            mark.proven { background: var(--proven); border-bottom: 2px solid #2e8b57; }
            mark.fired { background: var(--fired); border-bottom: 2px dashed #b58900; }
            mark.almost { background: var(--almost); border-bottom: 2px dotted #3b78d8; }
            mark.never { background: var(--never); border-bottom: 2px double #c0392b; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .75rem; }
            dd { margin: 0; }
            @media print { body { max-width: none; } pre { break-inside: avoid; } }
            """;

    private CoverageHtml() {}

    static String of(Coverage coverage) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>Coverage of rules</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
                + "<h1>Coverage of rules</h1>\n<p>" + coverage.rules().size()
                + " rules, tried on the examples of their pages.</p>\n<dl>\n"
                + Stream.of(Shown.values())
                        .map(shown -> "<dt>" + sample(shown) + "</dt><dd>" + coverage.count(shown) + " conditions: "
                                + meaning(shown) + "</dd>\n")
                        .collect(Collectors.joining())
                + "</dl>\n"
                + coverage.rules().stream().map(CoverageHtml::rule).collect(Collectors.joining())
                + "</body>\n</html>\n";
    }

    private static String sample(Shown shown) {
        return "<mark class=\"" + shown + "\">" + shown.mark() + " " + shown + "</mark>";
    }

    private static String meaning(Shown shown) {
        return switch (shown) {
            case PROVEN -> "met where the rule matched, and the first that was not met in another example.";
            case FIRED -> "met where the rule matched; no example stops there, so none shows what it is for.";
            case ALMOST -> "the rule never matched; an example came as far as this, and stopped.";
            case NEVER -> "the rule never matched, and no example came as far as this.";
        };
    }

    private static String rule(Rule rule) {
        return "<section>\n<h2>" + escaped(rule.name()) + "</h2>\n<p class=\"faint\">" + escaped(rule.file())
                + "; matched in " + rule.matched() + " of " + rule.examples() + " examples; "
                + Stream.of(Shown.values())
                        .map(shown -> rule.count(shown) + " " + shown)
                        .collect(Collectors.joining(", "))
                + "</p>\n<pre>" + coloured(rule) + "</pre>\n</section>\n";
    }

    private static String coloured(Rule rule) {
        StringBuilder html = new StringBuilder();
        int at = rule.span().start();
        // what stands inside another condition is coloured, and not the whole around it
        List<Asked> conditions = rule.conditions().stream()
                .filter(outer -> rule.conditions().stream().noneMatch(inner -> within(outer.span(), inner.span())))
                .toList();
        for (Asked condition : conditions) {
            html.append(escaped(rule.drl().substring(at, condition.span().start())));
            html.append("<mark class=\"")
                    .append(condition.shown())
                    .append("\" title=\"")
                    .append(told(condition))
                    .append("\">")
                    .append(condition.shown().mark())
                    .append(' ')
                    .append(escaped(condition.span().in(rule.drl())))
                    .append("</mark>");
            at = condition.span().end();
        }
        return html.append(escaped(rule.drl().substring(at, rule.span().end()))).toString();
    }

    private static boolean within(Span outer, Span inner) {
        return !outer.equals(inner) && outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static String told(Asked condition) {
        return condition.shown() + ", stops " + condition.stopped()
                + (condition.stopped() == 1 ? " example" : " examples");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
