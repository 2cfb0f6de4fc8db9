package org.deskcheck.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.vocabulary.Tables;

/** What every start reads, in a form that is read at once; the build puts it on the class path. */
public final class Prepared {

    private Prepared() {}

    /**
     * The files by their paths on the class path.
     *
     * @param classes the folder of the program's class files and resources
     * @throws org.deskcheck.problem.ProblemsException when the house's registry is not sound
     */
    public static Map<String, byte[]> files(Path classes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Registries.PREPARED, Registries.prepared());
        files.put(Tables.PREPARED, Tables.prepared(classes));
        return files;
    }
}
