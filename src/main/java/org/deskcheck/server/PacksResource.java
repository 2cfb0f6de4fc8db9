package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.PackPage;
import org.deskcheck.desk.rules.Packs;
import org.deskcheck.desk.rules.StoredPack;
import org.deskcheck.desk.trial.Trial;
import org.deskcheck.pack.Levels;
import org.deskcheck.read.Limits;
import org.deskcheck.workshop.diff.DiffJson;

/** Packs of rules: uploaded, looked at, tested. */
@Path("/v1/rules/packs")
@Produces(MediaType.APPLICATION_JSON)
public class PacksResource {

    private static final String ARCHIVE = "application/zip";

    private final Desk desk;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    PacksResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.desk = desk;
        this.current = current;
        this.bodies = bodies;
    }

    @POST
    @Consumes({ARCHIVE, MediaType.APPLICATION_OCTET_STREAM})
    public Response upload(InputStream in, @Context HttpHeaders headers) {
        Caller caller = current.needs(Role.RULE_AUTHOR);
        try (Bodies.Body archive = bodies.read(in, headers, Limits.most("pack-bytes"))) {
            Packs.Uploaded uploaded = desk.ruleDesk().packs().upload(caller, archive.bytes());
            String id = uploaded.pack().id();
            return Response.status(uploaded.fresh() ? 201 : 200)
                    .header("Location", "/v1/rules/packs/" + id)
                    .entity(page(id))
                    .build();
        }
    }

    @GET
    public String list(@Context UriInfo uri) {
        Questions.of(uri);
        current.needs(Role.READER);
        List<StoredPack> packs = desk.ruleDesk().packs().list();
        return Json.object(out -> {
            out.writeArrayFieldStart("packs");
            for (StoredPack pack : packs) {
                out.writeStartObject();
                fields(out, pack);
                out.writeNumberField("ruleCount", pack.rules());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    @GET
    @Path("/{id}")
    public String get(@PathParam("id") String id, @Context UriInfo uri) {
        Questions.of(uri);
        current.needs(Role.READER);
        return page(id);
    }

    @GET
    @Path("/{id}/archive")
    @Produces(ARCHIVE)
    public Response archive(@PathParam("id") String id) {
        current.needs(Role.RULE_AUTHOR);
        StoredPack pack = desk.ruleDesk().packs().get(id);
        return Response.ok(desk.ruleDesk().packs().archive(id), ARCHIVE)
                // both are names of a few letters and digits
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + pack.name() + "-" + pack.revision() + ".deskpack\"")
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        desk.ruleDesk().packs().delete(current.needs(Role.RULE_AUTHOR), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/test")
    public String test(@PathParam("id") String id) {
        Trial trial = desk.trials().test(current.needs(Role.RULE_AUTHOR), id);
        return Json.object(out -> {
            out.writeStringField("pack", trial.pack().id());
            RulesResource.texts(out, "proposed", trial.proposed());
            out.writeFieldName("examples");
            out.writeRawValue(trial.examples().strip());
            out.writeObjectFieldStart("stored");
            out.writeNumberField("dossiers", trial.dossiers());
            out.writeNumberField("verifications", trial.verifications());
            out.writeNumberField("leftOut", trial.leftOut());
            RulesResource.texts(out, "unreadable", trial.unreadable());
            out.writeFieldName("difference");
            out.writeRawValue(DiffJson.of(trial.difference()).strip());
            out.writeEndObject();
        });
    }

    private String page(String id) {
        PackPage page = desk.ruleDesk().packs().page(id);
        return Json.object(out -> {
            fields(out, page.pack());
            out.writeStringField("extends", page.manifest().extendsHouse() ? "house" : "nothing");
            if (!page.manifest().needs().isEmpty()) {
                out.writeStringField("needs", page.manifest().needs());
            }
            out.writeArrayFieldStart("levels");
            for (List<Levels.Setting> layer : page.manifest().levels().layers()) {
                for (Levels.Setting setting : layer) {
                    out.writeStartObject();
                    out.writeStringField("rules", setting.rules());
                    out.writeStringField("level", setting.weight().toString());
                    out.writeEndObject();
                }
            }
            out.writeEndArray();
            RulesResource.rules(out, page.rules());
        });
    }

    private void fields(JsonGenerator out, StoredPack pack) throws IOException {
        out.writeStringField("id", pack.id());
        out.writeStringField("name", pack.name());
        out.writeNumberField("revision", pack.revision());
        out.writeStringField("title", pack.title());
        out.writeStringField("digest", pack.digest());
        if (pack.signedBy().isPresent()) {
            out.writeStringField("signedBy", pack.signedBy().get());
        }
        out.writeStringField("uploaded", pack.uploaded());
        out.writeStringField("uploadedBy", pack.caller());
        out.writeBooleanField("inForce", desk.rules().now().ids().contains(pack.id()));
    }
}
