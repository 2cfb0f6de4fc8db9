package org.deskcheck.desk.live;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;

/** What dossiers and their parts may be called: what is safe in a path, a header, a log and a file's name. */
final class Ids {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]+");

    private static final int MOST = 100;

    /** A whole dossier's one document is called as the dossier, and has an ending more. */
    private static final int ENDING = ".ndjson".length();

    private Ids() {}

    /**
     * @throws Refused {@link Refused.Why.INVALID} where it is none
     */
    static String dossier(String id) {
        if (!safe(id, MOST)) {
            throw invalid("a dossier's id", "take 1 to 100 letters, digits, dots, underlines and hyphens");
        }
        return id;
    }

    /** A part's name; it gets the ending of its form where it has none, by which forms are told where parts are read together. */
    static Part part(Part part) {
        String name = part.name();
        if (!safe(name, MOST + ENDING)) {
            throw invalid("a document's name", "take 1 to 100 letters, digits, dots, underlines and hyphens");
        }
        Optional<Format> told = Format.of(name);
        if (told.isPresent() && told.get() != part.format()) {
            throw invalid(
                    "the document's name",
                    "its ending and the media type `" + Media.type(part.format()) + "` are not of one form");
        }
        return told.isPresent() ? part : new Part(name + ending(part.format()), part.format(), part.content());
    }

    private static boolean safe(String id, int most) {
        return id.length() <= most && SAFE.matcher(id).matches() && !id.equals(".") && !id.equals("..");
    }

    static String ending(Format format) {
        String name = Media.name(format);
        return name.substring(name.lastIndexOf('.'));
    }

    private static Refused invalid(String what, String hint) {
        return Refused.because(Refused.Why.INVALID, List.of(Problem.of(what + " is not as it has to be", hint)));
    }
}
