package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.deskcheck.desk.Role;

/** What the service can be asked for, as docs/openapi.yaml has it; it is packed with the program. */
@Path("/v1/openapi.yaml")
public class OpenApiResource {

    private final CurrentCaller current;

    @Inject
    OpenApiResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    @Produces("application/yaml")
    public String document() {
        current.needs(Role.READER);
        try (InputStream in = OpenApiResource.class.getResourceAsStream("/org/deskcheck/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("docs/openapi.yaml is not packed with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("reading docs/openapi.yaml", failed);
        }
    }
}
