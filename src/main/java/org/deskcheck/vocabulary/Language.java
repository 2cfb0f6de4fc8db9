package org.deskcheck.vocabulary;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a figure is written: what a point and a comma in it mean, and which number words there are. A
 * region counts: {@code es-MX} writes a decimal point where {@code es} writes a comma. By CLDR, as the JDK has it.
 *
 * @param subtag the language alone, as {@code de}; empty where it is not known
 * @param decimal what parts the decimals
 */
public record Language(String subtag, Decimal decimal) {

    /** What a lone point or comma in front of three digits is. */
    public enum Decimal {
        /** The point parts decimals, the comma thousands. */
        POINT,
        /** The comma parts decimals, the point thousands. */
        COMMA,
        /** Either may be meant. */
        EITHER
    }

    /** Not known: figures are read as English copy has them. */
    public static final Language NONE = new Language("", Decimal.POINT);

    /** Not known, of a text whose points and commas may be either. */
    public static final Language EITHER = new Language("", Decimal.EITHER);

    /** Asking the JDK is dear, and a dossier asks for each text; files may have any tags, so no more than these are kept. */
    private static final int KEPT = 500;

    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

    /** The language of a BCP 47 tag; {@link #NONE} where it names none. */
    public static Language of(String tag) {
        if (tag.isEmpty()) {
            return NONE;
        }
        @Nullable Language known = KNOWN.get(tag);
        if (known == null) {
            known = read(tag);
            if (KNOWN.size() < KEPT) {
                KNOWN.put(tag, known);
            }
        }
        return known;
    }

    private static Language read(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")) {
            return NONE;
        }
        // with Latin digits, whatever the language's own are: those have separators of their own, which say what they
        // are
        String latin =
                locale.getLanguage() + (locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry()) + "-u-nu-latn";
        char sign =
                DecimalFormatSymbols.getInstance(Locale.forLanguageTag(latin)).getDecimalSeparator();
        return new Language(locale.getLanguage(), sign == ',' ? Decimal.COMMA : Decimal.POINT);
    }
}
