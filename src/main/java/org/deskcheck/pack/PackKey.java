package org.deskcheck.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Sha256;

/** Ed25519 keys (RFC 8032) in files, as PEM (RFC 7468): the private one as PKCS #8, the public one as its X.509 form. */
public final class PackKey {

    static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");
    private static final int MOST_BYTES = 4096;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PackKey() {}

    /**
     * Makes a new pair: the private key in {@code file}, which its owner alone can read, the public one beside it with
     * {@code .pub} behind its name. Neither may be there before.
     *
     * @return the public key; a problem where a file is there already or cannot be written
     */
    public static Checked<PublicKey> create(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".pub");
        for (Path taken : List.of(file, beside)) {
            if (Files.exists(taken)) {
                return Checked.failed(List.of(taken(taken)));
            }
        }
        KeyPair pair = pair();
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, pem(PRIVATE, pair.getPrivate().getEncoded()), StandardOpenOption.WRITE);
            Files.writeString(beside, pem(PUBLIC, pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return Checked.failed(List.of(taken(file)));
        } catch (IOException e) {
            return Checked.failed(List.of(Problem.of(
                    Quoted.of(file.toString()) + " cannot be written", "look at its folder and its permissions")));
        }
        return Checked.of(pair.getPublic());
    }

    /** A private key of a file. */
    public static Checked<PrivateKey> readPrivate(Path file) {
        Checked<byte[]> read = bytes(file, PRIVATE);
        if (!read.isPresent()) {
            return Checked.failed(read.problems());
        }
        try {
            return Checked.of(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read.orThrow())));
        } catch (GeneralSecurityException e) {
            return Checked.failed(List.of(other(file)));
        }
    }

    /** A public key of a file. */
    public static Checked<PublicKey> readPublic(Path file) {
        Checked<byte[]> read = bytes(file, PUBLIC);
        if (!read.isPresent()) {
            return Checked.failed(read.problems());
        }
        try {
            return Checked.of(publicKey(read.orThrow()));
        } catch (GeneralSecurityException e) {
            return Checked.failed(List.of(other(file)));
        }
    }

    /** What a key is told by: {@code SHA256:} and the SHA-256 of its X.509 form in hexadecimal. */
    public static String fingerprint(PublicKey key) {
        return "SHA256:" + Sha256.of(key.getEncoded());
    }

    static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static Checked<byte[]> bytes(Path file, String wanted) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Checked.failed(List.of(none(file, wanted)));
            }
            Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return pem.matches() && pem.group(1).equals(wanted)
                    ? Checked.of(Base64.getMimeDecoder().decode(pem.group(2)))
                    : Checked.failed(List.of(none(file, wanted)));
        } catch (NoSuchFileException e) {
            return Checked.failed(List.of(Problem.of(
                    "there is no key " + Quoted.of(file.toString()), "`deskcheck new key FILE` makes a pair")));
        } catch (IOException | IllegalArgumentException e) {
            return Checked.failed(List.of(Problem.of(
                    "the key " + Quoted.of(file.toString()) + " cannot be read",
                    "look at the file and its permissions")));
        }
    }

    private static Problem none(Path file, String wanted) {
        boolean secret = wanted.equals(PRIVATE);
        return Problem.of(
                Quoted.of(file.toString()) + " holds no " + (secret ? "private" : "public") + " key",
                secret
                        ? "name the file without .pub; it begins with -----BEGIN PRIVATE KEY-----"
                        : "name the file that ends in .pub; it begins with -----BEGIN PUBLIC KEY-----");
    }

    private static Problem other(Path file) {
        return Problem.of(
                Quoted.of(file.toString()) + " is a key of another kind than Ed25519",
                "`deskcheck new key FILE` makes a pair");
    }

    private static Problem taken(Path file) {
        return Problem.of(
                Quoted.of(file.toString()) + " is there already, and a key is never overwritten", "name another file");
    }

    private static String pem(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(encoded) + "\n-----END " + label + "-----\n";
    }
}
