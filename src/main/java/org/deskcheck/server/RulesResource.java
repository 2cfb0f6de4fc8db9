package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.rules.RuleLine;

/** The rules in force. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    private final Desk desk;
    private final CurrentCaller current;

    @Inject
    RulesResource(Desk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    public String inForce(@Context UriInfo uri) {
        Questions.of(uri);
        current.needs(Role.READER);
        InForce now = desk.rules().now();
        return Json.object(out -> {
            out.writeNumberField("activation", now.activation());
            out.writeStringField("digest", now.rules());
            out.writeStringField("registry", now.registry());
            out.writeStringField("engine", now.engine());
            texts(out, "packs", now.ids());
            rules(out, now.lines());
        });
    }

    static void rules(JsonGenerator out, List<RuleLine> rules) throws IOException {
        out.writeArrayFieldStart("rules");
        for (RuleLine rule : rules) {
            out.writeStartObject();
            out.writeStringField("id", rule.id());
            out.writeStringField("level", rule.level());
            out.writeStringField("title", rule.title());
            out.writeStringField("pack", rule.pack());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
