package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.deskcheck.dossier.Registry;
import org.junit.jupiter.api.Test;

class RegistriesTest {

    @Test
    void whatTheBuildPreparedIsTheRegistryOfTheFile() {
        assertThat(Registries.class.getResource("/" + Registries.PREPARED)).isNotNull();
        same(Registries.house(), Registries.written());
    }

    @Test
    void nothingIsLostOnTheWayThroughTheForm() throws IOException {
        Registry written = Registries.written();
        assertThat(written.sources()).hasSizeGreaterThan(50);
        same(RegistryForm.read(RegistryForm.write(written)), written);
    }

    private static void same(Registry one, Registry other) {
        assertThat(one.sources()).isEqualTo(other.sources());
        assertThat(one.digest()).isEqualTo(other.digest());
    }
}
