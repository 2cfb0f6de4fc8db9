package org.deskcheck.desk.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.PackSignature;
import org.deskcheck.read.Reading.Format;

/** Packs as archives, and a claim file on which they find something. */
public final class TestPacks {

    /** Two figures, of which a desk of the plain can say what they can be at most. */
    public static final String STORY = """
            deskcheck: 1
            sources:
              - {id: ledger, name: The Ledger, kind: newspaper}
              - {id: river-board, name: River Board, kind: office}
            documents:
              - {id: story, publisher: ledger, published: 2026-03-03, story: true}
            subjects: [{id: flood, name: the Lindal flood}]
            questions:
              - {id: lost, subject: flood, measure: dead}
            claims:
              - {id: dead, document: story, question: lost, says: "7,000 people", attribution: river-board}
            """;

    private TestPacks() {}

    /** A pack whose rule finds more dead than it takes for possible. */
    public static byte[] most(Path folder, String name, int revision, int dead) {
        return archive(
                folder,
                "pack.yaml",
                "name: " + name + "\nrevision: " + revision + "\ntitle: What is possible here\n",
                "figures/" + name + ".csv",
                "measure,unit,least,most,level,message\ndead,people,," + dead
                        + ",warning,\"“{claim.value}” is more than {most}\"\n",
                "figures/" + name + ".md",
                "# figures/" + name + "\n\nMore than there can be.\n\n```yaml dossier\n" + STORY
                        + "```\n\n```expect\nwarning figures/" + name + " dead\n```\n\n```yaml dossier\n"
                        + STORY.replace("7,000", "7") + "```\n\n```expect silent\nfigures/" + name
                        + "\nnear miss: seven may be\n```\n");
    }

    /** Files as {@code deskcheck build} makes an archive of them. */
    public static byte[] archive(Path folder, String... pathsAndTexts) {
        return archive(folder, Optional.empty(), pathsAndTexts);
    }

    public static byte[] archive(Path folder, Optional<PackSignature.Signing> signing, String... pathsAndTexts) {
        try {
            Path pack = Files.createTempDirectory(folder, "pack");
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                Path file = pack.resolve(pathsAndTexts[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, pathsAndTexts[i + 1]);
            }
            return Pack.archive(pack, signing).orThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The story, verified. */
    public static Ran verified(InForce rules) {
        return Runner.run(
                rules,
                "story",
                java.util.List.of(
                        new Part("story.yaml", Format.YAML, STORY.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                Asked.PLAINLY);
    }
}
