package org.deskcheck.workshop.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.read.JsonText;
import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;

/** Rules for a terminal, or as JSON. */
public final class RuleText {

    /** Wide enough for the weight, the name and the title beside each other. */
    private static final int WIDE = 100;

    /** Of one word; of two variants there may be more. */
    private static final int LONGEST_WEIGHT = "warning".length();

    private RuleText() {}

    /** All of them, by family, each with its weight and title. */
    public static String list(RuleCatalogue catalogue, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        int longest = longest(catalogue.rules().stream().map(RuleText::name));
        int longestWeight = longest(catalogue.rules().stream().map(RuleCatalogue.Rule::weight));
        String family = "";
        for (RuleCatalogue.Rule rule : catalogue.rules()) {
            if (!rule.file().family().equals(family)) {
                if (!family.isEmpty()) {
                    page.blank();
                }
                family = rule.file().family();
                page.line(Tone.STRONG, family + "/");
            }
            String weight = rule.weight();
            String label = padded(weight, width >= WIDE ? longestWeight : LONGEST_WEIGHT) + "  ";
            String title = rule.file().title();
            if (width >= WIDE) {
                page.labelled(tone(weight), 2, label + padded(name(rule), longest) + "  ", title);
            } else {
                page.labelled(tone(weight), 2, label, name(rule));
                page.paragraph(Tone.PLAIN, 4 + LONGEST_WEIGHT, title);
            }
        }
        page.blank();
        page.paragraph(Tone.FAINT, 0, "deskcheck rules show FAMILY/NAME tells all about one of them.");
        return page.toString();
    }

    /** A rule's page. */
    public static String page(RuleCatalogue.Rule rule, int width, boolean coloured) {
        return new PageText(rule, new Page(width, coloured)).text();
    }

    /** What the rules declare. */
    public static String json(RuleCatalogue catalogue) {
        return JsonText.of(
                Map.of("rules", catalogue.rules().stream().map(RuleText::object).toList()));
    }

    /** What one rule declares, with its page and its DRL. */
    public static String json(RuleCatalogue.Rule rule) {
        Map<String, Object> object = object(rule);
        object.put("page", rule.file().page());
        object.put("drl", rule.file().drl());
        return JsonText.of(object);
    }

    private static Map<String, Object> object(RuleCatalogue.Rule rule) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", rule.id());
        object.put("weight", rule.weight());
        object.put("title", rule.file().title());
        object.put("why", rule.file().why());
        object.put("variants", rule.declared().stream().map(RuleText::variant).toList());
        return object;
    }

    private static Map<String, Object> variant(RuleInfo info) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", info.rule());
        object.put("line", info.line());
        if (info.finds()) {
            object.put("kind", info.kind().toString());
            object.put("level", info.level().toString());
            object.put("message", info.message());
            object.put("ask", info.ask());
            info.supports().ifPresent(supports -> object.put("supports", supports.toString()));
        }
        return object;
    }

    private static int longest(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    private static String name(RuleCatalogue.Rule rule) {
        return rule.id().substring(rule.id().indexOf('/') + 1);
    }

    static Tone tone(String weight) {
        return switch (List.of(weight.split(" ")).get(0)) {
            case "error" -> Tone.ERROR;
            case "warning" -> Tone.WARNING;
            case "note" -> Tone.NOTE;
            case "review", "open" -> Tone.REVIEW;
            default -> Tone.FAINT;
        };
    }
}
