package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server starts on both stores, says that it is well, and ends in order. */
class HealthIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void itIsLiveAndReadyAndStopsInOrder(Stores store) throws Exception {
        ServerProcess server = ServerProcess.start(store.address(folder), folder);
        try (server) {
            assertThat(server.get("/health/live", "").statusCode()).isEqualTo(200);
            assertThat(server.get("/health/ready", "").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(server.stop()).isEqualTo(143);
        }
    }
}
