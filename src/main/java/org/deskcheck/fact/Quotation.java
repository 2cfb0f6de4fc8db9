package org.deskcheck.fact;

import java.util.Optional;

/**
 * Words in quotation marks.
 *
 * @param words the words between the marks
 * @param language BCP 47 tag of the words; empty text where not given
 * @param translated whether they are a translation
 * @param translator who translated; empty where not said
 * @param speaker id of the source whose words they are printed as; empty where not said
 */
public record Quotation(
        String words, String language, boolean translated, Optional<String> translator, Optional<String> speaker)
        implements Value {

    @Override
    public ValueKind kind() {
        return ValueKind.QUOTATION;
    }

    @Override
    public String text() {
        return "“" + words + "”";
    }
}
