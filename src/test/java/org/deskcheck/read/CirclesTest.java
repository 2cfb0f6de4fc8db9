package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void circlesAreFoundAndWhatLeadsToThemIsNone() {
        Circles circles = new Circles();
        circles.add("a", List.of("b"));
        circles.add("b", List.of("c"));
        circles.add("c", List.of("a", "x"));
        circles.add("d", List.of("a", "e"));
        circles.add("e", List.of());
        circles.add("x", List.of("y"));
        circles.add("y", List.of("z"));
        circles.add("z", List.of("y"));
        circles.add("self", List.of("self"));
        assertThat(circles.found(10)).containsExactly(List.of("a", "b", "c"), List.of("self"), List.of("y", "z"));
        assertThat(circles.found(1)).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aLongChainIsNone() {
        Circles circles = new Circles();
        for (int i = 0; i < 100_000; i++) {
            circles.add("p" + i, List.of("p" + (i + 1)));
        }
        assertThat(circles.found(10)).isEmpty();
    }
}
