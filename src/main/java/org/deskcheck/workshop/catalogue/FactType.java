package org.deskcheck.workshop.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A type that rules match, or that what they match holds.
 *
 * @param section the heading that it stands under: what sort of type it is
 * @param meaning in sentences
 * @param example a pattern; empty text for what is never matched itself
 * @param fields what it has, in its order; of a list of words, the words
 */
public record FactType(String name, String section, String meaning, String example, List<Field> fields) {

    /**
     * A field, a method or a word.
     *
     * @param name of a method with what it takes: {@code before(Moment)}
     * @param type of what it gives, as in Java; empty text for a word
     * @param meaning in a sentence
     * @param example as it may stand in a pattern; empty text for a word
     */
    public record Field(String name, String type, String meaning, String example) {

        /** The name without what a method takes. */
        public String plainName() {
            int end = name.indexOf('(');
            return end < 0 ? name : name.substring(0, end);
        }
    }

    public FactType {
        fields = List.copyOf(fields);
    }

    /** The field of a name, whatever its case. */
    public Optional<Field> field(String wanted) {
        return fields.stream()
                .filter(field -> field.plainName().equalsIgnoreCase(wanted)
                        || field.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
