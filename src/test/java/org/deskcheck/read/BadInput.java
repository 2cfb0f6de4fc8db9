package org.deskcheck.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A case of bad-input/: files, what is read of them, and the problems expected. */
record BadInput(Path home, String name, List<File> files, String path, boolean registry, String problems) {

    private static final String MARK = "##### ";

    /** A file of a case, its text with marks for what text cannot show. */
    record File(String name, String text) {}

    /** The cases of a file, in their order. */
    static List<BadInput> of(Path home) {
        String text = read(home);
        List<BadInput> cases = new ArrayList<>();
        for (String one : text.split("(?m)^" + MARK + "case ", -1)) {
            if (!one.isEmpty()) {
                cases.add(one(home, one));
            }
        }
        return cases;
    }

    private static BadInput one(Path home, String text) {
        String[] parts = text.split("(?m)^" + MARK, -1);
        List<File> files = new ArrayList<>();
        String path = "";
        boolean registry = false;
        String problems = "";
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String head = parts[i].substring(0, end).strip();
            String body = parts[i].substring(end + 1);
            String name = head.substring(head.indexOf(' ') + 1);
            registry |= head.startsWith("registry");
            if (head.startsWith("file ") || head.startsWith("registry ")) {
                files.add(new File(name, body.endsWith("\n") ? body.substring(0, body.length() - 1) : body));
            } else if (head.startsWith("path ") || head.startsWith("registry-path ")) {
                path = name;
            } else {
                problems = body.stripTrailing();
            }
        }
        if (path.isEmpty()) {
            path = files.size() == 1 ? files.get(0).name() : ".";
        }
        return new BadInput(home, parts[0].strip(), files, path, registry, problems);
    }

    /** Writes other problems into the case's file. */
    void write(String other) {
        String text = read(home);
        int begin = text.indexOf(MARK + "case " + name + "\n");
        int from = text.indexOf(MARK + "problems", begin);
        int to = text.indexOf(MARK + "case ", from);
        try {
            Files.writeString(
                    home,
                    text.substring(0, from) + MARK + "problems\n" + other + "\n" + (to < 0 ? "" : text.substring(to)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return home.getFileName() + ": " + name;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
