package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.deskcheck.dossier.Registry;
import org.junit.jupiter.api.Test;

class RegistriesTest {

    @Test
    void whatTheBuildPreparedIsTheRegistryOfTheFile() {
        assertThat(Registries.class.getResource("/" + Registries.PREPARED)).isNotNull();
        assertThat(Registries.house()).isEqualTo(Registries.written());
    }

    @Test
    void nothingIsLostOnTheWayThroughTheForm() throws IOException {
        Registry written = Registries.written();
        assertThat(written.sources()).hasSizeGreaterThan(50);
        assertThat(RegistryForm.read(RegistryForm.write(written))).isEqualTo(written);
    }
}
