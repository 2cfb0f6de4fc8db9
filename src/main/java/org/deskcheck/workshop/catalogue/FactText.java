package org.deskcheck.workshop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.read.JsonText;
import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;

/** Facts and their fields, for a terminal or as JSON. */
public final class FactText {

    private FactText() {}

    /** All types, each with its meaning in a sentence. */
    public static String list(int width, boolean coloured) {
        Page page = new Page(width, coloured);
        String section = "";
        for (FactType type : FactTypes.all()) {
            if (!type.section().equals(section)) {
                if (!section.isEmpty()) {
                    page.blank();
                }
                section = type.section();
                page.line(Tone.STRONG, section.toUpperCase(Locale.ROOT));
            }
            page.labelled(Tone.NOTE, 2, type.name() + "  ", plain(firstSentence(type.meaning())));
        }
        page.blank();
        page.paragraph(
                Tone.FAINT, 0, "deskcheck rules facts NAME says what one of them has, NAME.FIELD what a field is.");
        return page.toString();
    }

    /** One type, or one field of it, and the words that the field can have. */
    public static String of(FactTypes.Place place, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        FactType type = place.type();
        if (place.field().isEmpty()) {
            page.line(Tone.STRONG, type.name());
            page.paragraph(Tone.PLAIN, 2, plain(type.meaning()));
            example(page, type.example());
            type.fields().forEach(field -> {
                page.blank();
                field(page, "", field);
            });
        } else {
            FactType.Field field = place.field().orElseThrow();
            field(page, type.name() + ".", field);
            inner(field).ifPresent(within -> {
                page.blank();
                page.paragraph(Tone.PLAIN, 0, within.name() + ": " + plain(within.meaning()));
                within.fields().forEach(each -> page.labelled(Tone.NOTE, 2, each.name() + "  ", plain(each.meaning())));
            });
        }
        return page.toString();
    }

    private static void field(Page page, String before, FactType.Field field) {
        page.labelled(Tone.NOTE, 0, before + field.name() + (field.type().isEmpty() ? "" : "  "), field.type());
        page.paragraph(Tone.PLAIN, 2, plain(field.meaning()));
        example(page, field.example());
    }

    /** Code is not wrapped: it is there to be copied. */
    private static void example(Page page, String example) {
        if (!example.isEmpty()) {
            page.line(Tone.FAINT, "    " + example);
        }
    }

    /** The type that a field's value is, or holds, where the page describes it. */
    private static Optional<FactType> inner(FactType.Field field) {
        return FactTypes.type(field.type().replaceAll("^(Optional|List|Set)<(.*)>$", "$2"));
    }

    /** All types, or one of them, or one field. */
    public static String json(Optional<FactTypes.Place> place) {
        Object shown = place.<Object>map(one ->
                        one.field().<Object>map(field -> ofField(field, true)).orElseGet(() -> ofType(one.type())))
                .orElseGet(() -> Map.of(
                        "facts", FactTypes.all().stream().map(FactText::ofType).toList()));
        return JsonText.of(shown);
    }

    private static Map<String, Object> ofType(FactType type) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", type.name());
        object.put("section", type.section());
        object.put("meaning", plain(type.meaning()));
        object.put("example", type.example());
        object.put(
                "fields",
                type.fields().stream().map(field -> ofField(field, false)).toList());
        return object;
    }

    private static Map<String, Object> ofField(FactType.Field field, boolean whole) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", field.name());
        object.put("type", field.type());
        object.put("meaning", plain(field.meaning()));
        object.put("example", field.example());
        List<Object> words = new ArrayList<>();
        inner(field).filter(type -> whole).ifPresent(type -> words.add(ofType(type)));
        if (!words.isEmpty()) {
            object.put("of", words.get(0));
        }
        return object;
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
