package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.rules.Sources;
import org.deskcheck.dossier.SourceEntry;

/** The sources that all dossiers share. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private static final int LONGEST = 200;

    private final Desk desk;
    private final CurrentCaller current;

    @Inject
    SourcesResource(Desk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    public String search(@Context UriInfo uri) {
        boolean confidential = current.needs(Role.READER).confidential();
        Questions asked = Questions.of(uri, "q", "limit", "cursor");
        String words = asked.text("q").orElse("");
        int most = Paging.limit(asked.text("limit").orElse(Paging.USUAL));
        if (words.length() > LONGEST) {
            throw Refused.because(Refused.Why.MALFORMED, "`q` is longer than " + LONGEST + " characters");
        }
        InForce now = desk.rules().now();
        Sources sources = now.sources(confidential);
        List<SourceEntry> found = sources.search(words, asked.text("cursor").orElse(""), most + 1);
        return Json.object(out -> {
            out.writeStringField("registry", now.registry());
            out.writeArrayFieldStart("sources");
            for (SourceEntry source : found.subList(0, Math.min(most, found.size()))) {
                out.writeStartObject();
                fields(out, sources, source);
                out.writeEndObject();
            }
            out.writeEndArray();
            if (found.size() > most) {
                out.writeStringField("cursor", found.get(most - 1).id());
            }
        });
    }

    @GET
    @Path("/{id}")
    public String get(@PathParam("id") String id, @Context UriInfo uri) {
        Questions.of(uri);
        Sources sources = desk.rules().now().sources(current.needs(Role.READER).confidential());
        SourceEntry source = sources.get(id);
        return Json.object(out -> fields(out, sources, source));
    }

    /** The fields of a registry's entry, by its names. */
    private static void fields(JsonGenerator out, Sources sources, SourceEntry source) throws IOException {
        out.writeStringField("id", source.id());
        out.writeStringField("name", source.name());
        out.writeStringField(
                "kind", source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        optional(out, "country", source.country());
        optional(out, "zone", source.zone());
        optional(out, "controller", sources.named(source.controller()));
        optional(out, "parent", sources.named(source.parent()));
        optional(out, "party", sources.named(source.party()));
        RulesResource.texts(out, "aliases", sources.aliases(source));
        if (source.confidential()) {
            out.writeBooleanField("confidential", true);
        }
        optional(out, "reliability", source.reliability().map(Enum::name));
        optional(out, "page", Optional.of(source.page()).filter(page -> !page.isEmpty()));
        optional(out, "read", Optional.of(source.read()).filter(day -> !day.isEmpty()));
    }

    private static void optional(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }
}
