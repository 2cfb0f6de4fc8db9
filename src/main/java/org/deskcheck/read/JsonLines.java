package org.deskcheck.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.vocabulary.Language;

/** JSON Lines: rows of one table, or whole dossiers, one a line; never both. */
final class JsonLines {

    private final Reading reading;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Consumer<Dossier> taking;
    private final FlatTable table = new FlatTable(problems, Language.NONE);
    private final MessageDigest digest = Sha256.begun();
    private Optional<Boolean> rows = Optional.empty();

    /** Reads a file of that name; each dossier is given to {@code taking} when its last line has been read. */
    JsonLines(Reading reading, String file, Consumer<Dossier> taking) {
        this.reading = reading;
        this.file = file;
        this.taking = taking;
    }

    /** The dossiers, all in memory; or every problem. */
    static Checked<List<Dossier>> all(Reading reading, String file, InputStream in) throws IOException {
        List<Dossier> dossiers = new ArrayList<>();
        List<Problem> problems = new JsonLines(reading, file, dossiers::add).read(in);
        return problems.isEmpty() ? Checked.of(dossiers) : Reading.failed(problems);
    }

    /** Every problem; those of one line do not keep the others from being read. */
    List<Problem> read(InputStream in) throws IOException {
        Lines lines = Lines.ofJson(in);
        for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Lines.Line line = next.get();
            digest.update(line.bytes());
            digest.update((byte) '\n');
            if (line.bytes().length > Limits.JSON_BYTES) {
                problems.add(tooLong(file, line.number()));
            } else if (!add(line.bytes(), line.number())) {
                return problems;
            }
            if (problems.size() > Limits.PROBLEMS) {
                return problems;
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Problem.at(Place.at(file, 1, 1), "", "the file is empty", "write one claim or one dossier a line"));
        }
        if (problems.isEmpty() && rows.orElse(false)) {
            taking.accept(table());
        }
        return problems;
    }

    /** Takes in one line; false where nothing behind it can be read either. */
    private boolean add(byte[] bytes, int number) {
        int before = problems.size();
        SourceText line = SourceText.decode(file, bytes, number, problems);
        line.checkCharacters(problems);
        if (problems.size() > before || line.text().isBlank()) {
            return true;
        }
        Optional<Tree> tree = JsonTree.read(line, problems);
        if (tree.isEmpty()) {
            return true;
        }
        boolean row = FlatTable.isRow(tree.get());
        if (rows.isEmpty()) {
            rows = Optional.of(row);
        } else if (rows.get() != row) {
            problems.add(
                    Problem.at(
                            tree.get().place(),
                            "",
                            row ? "a row of a table among whole dossiers" : "a line that is no row in a table of rows",
                            "keep rows, each with `question` and `publisher`, and whole dossiers, each with `documents` or `claims`, in files of their own"));
            return false;
        }
        if (row) {
            table.add(tree.get());
        } else {
            List<Problem> own = new ArrayList<>();
            Checked<List<Dossier>> read =
                    reading.one(List.of(tree), Reading.name(file) + ":" + number, Sha256.of(bytes), own);
            read.value().ifPresent(dossiers -> dossiers.forEach(taking));
            problems.addAll(read.problems());
        }
        return true;
    }

    private Dossier table() {
        Entries entries = table.entries();
        return Dossiers.of(entries, Reading.name(file), true, Sha256.hex(digest), table.remarks());
    }

    static Problem tooLong(String file, int number) {
        return Problem.at(
                Place.at(file, number, 1),
                "",
                "a line of more than " + Limits.JSON_BYTES + " bytes",
                "part what stands in it into several lines");
    }
}
