package org.deskcheck.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskcheck.dossier.Registry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.fact.Reliability;
import org.deskcheck.fact.SourceKind;
import org.deskcheck.problem.Place;

/**
 * A registry that was read and found sound, as bytes that are read back at once: the build makes them of the house's, so
 * that no start reads its YAML and holds it to its schema again. Field by field in the order of {@link SourceEntry}.
 */
final class RegistryForm {

    private RegistryForm() {}

    static byte[] write(Registry registry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(registry.digest());
            out.writeInt(registry.sources().size());
            for (SourceEntry source : registry.sources()) {
                write(source, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    static Registry read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String digest = in.readUTF();
            int count = in.readInt();
            List<SourceEntry> sources = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                sources.add(source(in));
            }
            return new Registry(List.copyOf(sources), digest);
        }
    }

    private static void write(SourceEntry source, DataOutputStream out) throws IOException {
        out.writeUTF(source.id());
        out.writeUTF(source.name());
        out.writeUTF(source.kind().name());
        write(source.country(), out);
        write(source.zone(), out);
        write(source.controller(), out);
        write(source.parent(), out);
        write(source.party(), out);
        out.writeInt(source.aliases().size());
        for (String alias : source.aliases()) {
            out.writeUTF(alias);
        }
        out.writeBoolean(source.named());
        out.writeBoolean(source.plural());
        out.writeBoolean(source.confidential());
        write(source.reliability().map(Reliability::name), out);
        out.writeUTF(source.page());
        out.writeUTF(source.read());
        Place place = source.place();
        out.writeUTF(place.file());
        out.writeInt(place.line());
        out.writeInt(place.column());
        out.writeInt(place.endLine());
        out.writeInt(place.endColumn());
    }

    private static void write(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            out.writeUTF(text.get());
        }
    }

    private static SourceEntry source(DataInputStream in) throws IOException {
        return new SourceEntry(
                in.readUTF(),
                in.readUTF(),
                SourceKind.valueOf(in.readUTF()),
                optional(in),
                optional(in),
                optional(in),
                optional(in),
                optional(in),
                aliases(in),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean(),
                optional(in).map(Reliability::valueOf),
                in.readUTF(),
                in.readUTF(),
                new Place(in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    }

    private static List<String> aliases(DataInputStream in) throws IOException {
        String[] aliases = new String[in.readInt()];
        for (int i = 0; i < aliases.length; i++) {
            aliases[i] = in.readUTF();
        }
        return List.of(aliases);
    }
}
