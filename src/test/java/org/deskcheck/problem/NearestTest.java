package org.deskcheck.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "publshed, published",
        "acers, acres",
        "documnets, documents",
        "KCNA, kcna",
        "strom, ",
        "xy, ",
        "claim-4, ",
    })
    void aSlipIsNearAndAnotherNameIsNot(String name, String nearest) {
        List<String> names =
                List.of("published", "publisher", "acres", "documents", "kcna", "storm-daniel", "ab", "claim-3");
        assertThat(Nearest.to(name, names).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void thereIsNoHintAmongThousandsAndNoneForProse() {
        List<String> thousands =
                IntStream.range(0, 5000).mapToObj(i -> "name" + i).toList();
        assertThat(Nearest.to("nane1", thousands)).isEmpty();
        assertThat(Nearest.to("a".repeat(1000), List.of("a".repeat(1001)))).isEmpty();
    }
}
