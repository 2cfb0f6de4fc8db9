package org.deskcheck.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.deskcheck.compile.guard.Bytecode;
import org.deskcheck.compile.guard.EngineClasses;
import org.deskcheck.pack.Pack;
import org.deskcheck.read.Sha256;
import org.kie.api.KieBase;

/** What decides, beside the rules, what is compiled of them: the facts, the compiler's own code, the guard's list, Drools. */
final class CacheKey {

    private static final List<String> DECISIVE = List.of(
            "org/deskcheck/fact/",
            "org/deskcheck/problem/",
            "org/deskcheck/judge/",
            "org/deskcheck/pack/",
            "org/deskcheck/compile/");

    private CacheKey() {}

    /** A pack's key, in hexadecimal; none where Deskcheck's own classes can't be read. */
    static Optional<String> of(Pack pack) {
        return Engine.DIGEST.map(engine -> {
            MessageDigest digest = Sha256.begun();
            digest.update(engine);
            digest.update(pack.digest().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    /** Read once; nothing of it changes while a program runs. */
    private static final class Engine {

        private static final Optional<byte[]> DIGEST = digest();

        private static Optional<byte[]> digest() {
            MessageDigest digest = Sha256.begun();
            String drools = Optional.ofNullable(KieBase.class.getPackage().getImplementationVersion())
                    .orElse("");
            String rest = drools + "\n" + Runtime.version().feature() + "\n" + Bytecode.allowed();
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            try {
                EngineClasses.in(DECISIVE).forEach((name, bytes) -> {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(Sha256.begun().digest(bytes));
                });
            } catch (IOException unreadable) {
                return Optional.empty();
            }
            return Optional.of(digest.digest());
        }
    }
}
