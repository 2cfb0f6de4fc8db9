package org.deskcheck.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Signatures are those of Standard Webhooks; secrets do not show themselves. */
class SecretTest {

    /** The vector of the reference libraries of Standard Webhooks. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .signature(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1614265330,
                                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aFreshOneIsLongAndItsOwn() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String shown = Secret.fresh().shown();
            assertThat(Base64.getDecoder().decode(shown.substring("whsec_".length())))
                    .hasSize(32);
            all.add(shown);
        }
        assertThat(all).hasSize(100);
    }

    @Test
    void isNotPrinted() {
        assertThat(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).hasToString("whsec_...");
    }
}
