package org.deskcheck.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Sha256;

/**
 * Which files a pack was built of, and who says so. The list, {@code pack.sha256}, names every other file with the SHA-256
 * of its bytes, in the form that {@code sha256sum -c} reads; the signature, {@code pack.sig}, is Ed25519 over the list.
 * So it covers each byte that is compiled, the manifest with name and revision among them.
 *
 * @param key whose private half signed; that it is anybody's in particular is for {@link Trust} to say
 */
public record PackSignature(PublicKey key) {

    /** Before what is signed, so that no signature made for another purpose can pass for one of these. */
    private static final byte[] PURPOSE = "deskcheck pack 1\n".getBytes(StandardCharsets.UTF_8);

    private static final Pattern FORM =
            Pattern.compile("deskcheck pack signature 1\nkey ([A-Za-z0-9+/]+=*)\nsignature ([A-Za-z0-9+/]+=*)\n");

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private static final String CHANGED_HINT = "get the pack from its maker again; if the change is yours, take out "
            + PackPath.LIST + " and build it anew";

    /** What the key is told by. */
    public String fingerprint() {
        return PackKey.fingerprint(key);
    }

    /** The files with their list, and its signature where there is a key to sign with; what was there of both before goes. */
    static SortedMap<String, byte[]> sealed(SortedMap<String, byte[]> files, Optional<Signing> signing) {
        SortedMap<String, byte[]> sealed = new TreeMap<>(files);
        sealed.remove(PackPath.LIST);
        sealed.remove(PackPath.SIGNATURE);
        byte[] list = list(sealed).getBytes(StandardCharsets.UTF_8);
        sealed.put(PackPath.LIST, list);
        signing.ifPresent(
                with -> sealed.put(PackPath.SIGNATURE, with.signature(list).getBytes(StandardCharsets.US_ASCII)));
        return sealed;
    }

    /**
     * Who signed the files.
     *
     * @return no signature where there is none; a problem for each file that is not as the list has it, for a list that is
     *     missing where {@code needsList}, and for a signature that is not of this list
     */
    static Checked<Optional<PackSignature>> of(SortedMap<String, byte[]> files, boolean needsList) {
        List<Problem> problems = new ArrayList<>();
        byte[] list = files.get(PackPath.LIST);
        byte[] signature = files.get(PackPath.SIGNATURE);
        if (list == null) {
            if (needsList || signature != null) {
                problems.add(Problem.of(
                        "the pack has no list of its files, " + Quoted.of(PackPath.LIST),
                        "make it with `deskcheck build`"));
            }
            return problems.isEmpty() ? Checked.of(Optional.empty()) : Checked.failed(problems);
        }
        compare(files, new String(list, StandardCharsets.UTF_8), problems);
        Optional<PackSignature> signer = Optional.empty();
        if (signature != null) {
            signer = signer(new String(signature, StandardCharsets.US_ASCII), list);
            if (signer.isEmpty()) {
                problems.add(Problem.of(
                        "the signature " + Quoted.of(PackPath.SIGNATURE) + " is not of this pack", CHANGED_HINT));
            }
        }
        return problems.isEmpty() ? Checked.of(signer) : Checked.failed(problems);
    }

    private static void compare(SortedMap<String, byte[]> files, String list, List<Problem> problems) {
        SortedMap<String, String> listed = new TreeMap<>();
        for (String line : list.split("\n")) {
            Matcher entry = LINE.matcher(line);
            if (!entry.matches() || listed.put(entry.group(2), entry.group(1)) != null) {
                problems.add(Problem.of(Quoted.of(PackPath.LIST) + " is no list of files", CHANGED_HINT));
                return;
            }
        }
        SortedMap<String, String> there = digests(files);
        there.forEach((path, digest) -> {
            if (!listed.containsKey(path)) {
                problems.add(Problem.of(Quoted.of(path) + " was added to the pack after it was built", CHANGED_HINT));
            } else if (!digest.equals(listed.get(path))) {
                problems.add(Problem.of(Quoted.of(path) + " was changed after the pack was built", CHANGED_HINT));
            }
        });
        listed.keySet().stream()
                .filter(path -> !there.containsKey(path))
                .forEach(path -> problems.add(
                        Problem.of(Quoted.of(path) + " was taken out of the pack after it was built", CHANGED_HINT)));
        if (problems.isEmpty() && !list.equals(list(files))) {
            problems.add(Problem.of(Quoted.of(PackPath.LIST) + " is not as it was built", CHANGED_HINT));
        }
    }

    private static SortedMap<String, String> digests(SortedMap<String, byte[]> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(PackPath.LIST) && !file.getKey().equals(PackPath.SIGNATURE)) {
                digests.put(file.getKey(), Sha256.of(file.getValue()));
            }
        }
        return digests;
    }

    private static String list(SortedMap<String, byte[]> files) {
        StringBuilder list = new StringBuilder();
        digests(files)
                .forEach((path, digest) ->
                        list.append(digest).append("  ").append(path).append('\n'));
        return list.toString();
    }

    private static Optional<PackSignature> signer(String text, byte[] list) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            PublicKey key = PackKey.publicKey(Base64.getDecoder().decode(form.group(1)));
            return verifies(key, Base64.getDecoder().decode(form.group(2)), list)
                    ? Optional.of(new PackSignature(key))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean verifies(PublicKey key, byte[] signature, byte[] list) throws GeneralSecurityException {
        Signature verifying = Signature.getInstance(PackKey.ALGORITHM);
        verifying.initVerify(key);
        verifying.update(PURPOSE);
        verifying.update(list);
        return verifying.verify(signature);
    }

    /**
     * Both halves of a key, to sign with.
     *
     * @param secret the private one
     * @param shown the public one, which goes with the signature
     */
    public record Signing(PrivateKey secret, PublicKey shown) {

        /** The pair, or a problem where the two are no halves of one key. */
        public static Checked<Signing> of(PrivateKey secret, PublicKey shown) {
            Signing signing = new Signing(secret, shown);
            try {
                if (verifies(shown, signing.over(PURPOSE), PURPOSE)) {
                    return Checked.of(signing);
                }
            } catch (GeneralSecurityException e) {
                return Checked.failed(List.of(apart()));
            }
            return Checked.failed(List.of(apart()));
        }

        private static Problem apart() {
            return Problem.of(
                    "the private key and the public key beside it are not of one pair",
                    "give the key with the .pub file that was made with it");
        }

        private String signature(byte[] list) {
            Base64.Encoder encoder = Base64.getEncoder();
            return "deskcheck pack signature 1\nkey " + encoder.encodeToString(shown.getEncoded()) + "\nsignature "
                    + encoder.encodeToString(over(list)) + "\n";
        }

        private byte[] over(byte[] list) {
            try {
                Signature signing = Signature.getInstance(PackKey.ALGORITHM);
                signing.initSign(secret);
                signing.update(PURPOSE);
                signing.update(list);
                return signing.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing with an Ed25519 key", e);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackSignature signature && Arrays.equals(signature.key.getEncoded(), key.getEncoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key.getEncoded());
    }
}
