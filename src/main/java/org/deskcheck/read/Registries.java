package org.deskcheck.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Reads the registry of sources: the one that is packed with the program, or a desk's own. */
public final class Registries {

    /** Where the house's registry stands on the class path as the build has prepared it. */
    static final String PREPARED = "META-INF/deskcheck/registry";

    private Registries() {}

    /** The registry of claims/registry.yaml, as it was when the program was built. */
    public static Registry house() {
        return House.REGISTRY;
    }

    /** A desk's own registry, in place of the house's. */
    public static Checked<Registry> read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        } catch (NoSuchFileException e) {
            return Checked.failed(
                    List.of(Problem.of("there is no registry " + Quoted.of(path.toString()), "look at --registry")));
        } catch (IOException e) {
            return Checked.failed(List.of(Problem.of(
                    "the registry " + Quoted.of(path.toString()) + " cannot be read", "look at its permissions")));
        }
    }

    private static Checked<Registry> read(InputStream in, String file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<byte[]> bytes = Reading.bytes(in, file, Limits.YAML_BYTES, problems);
        if (bytes.isEmpty()) {
            return Checked.failed(problems);
        }
        SourceText text = SourceText.decode(file, bytes.get(), 1, problems);
        text.checkCharacters(problems);
        Optional<Tree> tree = problems.isEmpty() ? YamlTree.read(text, problems) : Optional.empty();
        Optional<Tree> sound =
                tree.map(read -> Schema.REGISTRY.sound(read, problems)).filter(read -> read.kind() == Tree.Kind.OBJECT);
        if (sound.isEmpty()) {
            return Checked.failed(problems);
        }
        Entries entries = new Entries();
        Paths paths = new Paths();
        paths.add(sound.get());
        new Binding(entries, problems).bind(sound.get());
        Names.check(entries, Set.of(), paths, problems);
        if (entries.declared.sure(Kind.SOURCE)) {
            SourceNames.check(entries.sources, paths, problems);
        }
        return problems.isEmpty()
                ? Checked.of(new Registry(List.copyOf(entries.sources), Sha256.of(bytes.get())))
                : Checked.failed(problems);
    }

    /** The house's registry, read from its YAML, as it stands at {@link #PREPARED}. */
    static byte[] prepared() {
        return RegistryForm.write(written());
    }

    /** The house's registry, read from its YAML. */
    static Registry written() {
        try (InputStream in = Registries.class.getResourceAsStream("/org/deskcheck/registry.yaml")) {
            if (in == null) {
                throw new IllegalStateException("claims/registry.yaml is not packed with the program");
            }
            return read(in, "registry.yaml").orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the registry", e);
        }
    }

    /** Read once, on first use. */
    private static final class House {
        static final Registry REGISTRY = registry();

        private static Registry registry() {
            try (InputStream in = Registries.class.getResourceAsStream("/" + PREPARED)) {
                return in == null ? written() : RegistryForm.read(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("reading the registry that the build prepared", e);
            }
        }
    }
}
