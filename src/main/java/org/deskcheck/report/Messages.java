package org.deskcheck.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Scope;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Value;
import org.deskcheck.judge.Finding;

/**
 * Makes text of a rule's template and the values that it bound: {@code {cited.value}} is the path from a bound name
 * through the fields of facts; a claim has besides {@code who}, {@code said} (who has
 * which value), {@code words}, {@code measure} and {@code scope}.
 */
final class Messages {

    private static final Pattern PATH = Pattern.compile("\\{([a-zA-Z]+(?:\\.[a-zA-Z]+)*)}");

    private static final List<String> OF_A_CLAIM = List.of("who", "said", "words", "measure", "scope");

    private final Labels labels;

    Messages(Labels labels) {
        this.labels = labels;
    }

    String message(Finding finding) {
        return capital(filled(finding.rule().message(), finding));
    }

    String ask(Finding finding) {
        return capital(filled(finding.rule().ask(), finding));
    }

    private String filled(String template, Finding finding) {
        Matcher path = PATH.matcher(template);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (path.find()) {
            text.append(template, from, path.start());
            String value = resolved(path.group(1), finding);
            boolean quoted = text.toString().endsWith("“") && template.startsWith("”", path.end());
            text.append(quoted ? withoutStop(value) : value);
            boolean possessive = value.endsWith("s") && template.startsWith("’s ", path.end());
            text.append(possessive ? "’" : "");
            from = possessive ? path.end() + 2 : path.end();
        }
        return text.append(template, from, template.length()).toString();
    }

    /** A sentence quoted within another loses its full stop; an abbreviation keeps its own. */
    private static String withoutStop(String quoted) {
        boolean sentence = quoted.indexOf(' ') > 0 && quoted.indexOf('.') == quoted.length() - 1;
        return sentence ? quoted.substring(0, quoted.length() - 1) : quoted;
    }

    private String resolved(String path, Finding finding) {
        String[] steps = path.split("\\.");
        Object value = finding.values().get(steps[0]);
        if (value == null) {
            // one rule's slip must not take the report of all others
            return "";
        }
        for (int i = 1; i < steps.length; i++) {
            value = step(value, steps[i]);
        }
        return labels.words(shown(value));
    }

    private Object step(Object value, String name) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? step(optional.get(), name) : "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> step(each, name)).toList();
        }
        if (value instanceof Claim claim && OF_A_CLAIM.contains(name)) {
            return ofClaim(claim, name);
        }
        if (value instanceof Origin origin && name.equals("description")) {
            return Reporting.description(origin);
        }
        return accessed(value, name);
    }

    private Object ofClaim(Claim claim, String name) {
        return switch (name) {
            case "who" -> labels.who(claim);
            case "said" -> labels.said(claim);
            case "words" ->
                claim.quotation().map(Quotation::words).orElse(claim.value().text());
            case "measure" -> claim.question().measure();
            default -> claim.question().scope();
        };
    }

    private static Object accessed(Object value, String name) {
        // a value of another kind than the message was written for has no such field, and nothing to show
        return FactWords.read(value, name).orElse("");
    }

    private String shown(Object value) {
        if (value instanceof List<?> list) {
            return listed(list);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::shown).orElse("");
        }
        return labels.name(value).orElseGet(() -> words(value));
    }

    private static String words(Object value) {
        if (value instanceof Claim claim) {
            return claim.text();
        }
        if (value instanceof Quotation quotation) {
            return quotation.words();
        }
        if (value instanceof Value written) {
            return written.text();
        }
        if (value instanceof Origin origin) {
            return origin.label();
        }
        if (value instanceof Scope scope) {
            return scope.stated() ? scope.name() : "a place that is not said";
        }
        return value.toString();
    }

    /** A ring of sources is drawn with arrows; other lists are told. */
    private String listed(List<?> list) {
        List<String> names = list.stream().map(this::shown).toList();
        boolean ring = names.size() > 2
                && list.get(0) instanceof Source
                && names.get(0).equals(names.get(names.size() - 1));
        if (ring) {
            return String.join(" → ", names);
        }
        List<String> distinct = names.stream().distinct().toList();
        return distinct.size() < 2
                ? String.join("", distinct)
                : distinct.stream().limit(distinct.size() - 1L).collect(Collectors.joining(", "))
                        + " and "
                        + distinct.get(distinct.size() - 1);
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
