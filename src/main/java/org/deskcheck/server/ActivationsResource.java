package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.Activation;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/** Sets of packs, put in force and taken back. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class ActivationsResource {

    private final Desk desk;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    ActivationsResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.desk = desk;
        this.current = current;
        this.bodies = bodies;
    }

    @POST
    @Path("/activations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response activate(InputStream in, @Context HttpHeaders headers) {
        Caller caller = current.needs(Role.RULE_AUTHOR);
        JsonBody body = JsonBody.read(bodies, in, headers);
        List<String> packs = body.texts("packs");
        body.required("packs", body.node("packs"));
        body.end();
        return made(desk.ruleDesk().activations().activate(caller, packs));
    }

    @POST
    @Path("/rollback")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    public Response rollBack(InputStream in, @Context HttpHeaders headers) {
        Caller caller = current.needs(Role.RULE_AUTHOR);
        Optional<Long> to = Optional.empty();
        try (Bodies.Body sent = bodies.read(in, headers, Limits.most("body-bytes"))) {
            if (sent.bytes().length > 0) {
                to = to(JsonBody.of(sent.bytes()));
            }
        }
        return made(desk.ruleDesk().activations().rollBack(caller, to));
    }

    private static Optional<Long> to(JsonBody body) {
        Optional<JsonNode> number = body.node("to");
        Optional<Long> to = number.filter(JsonNode::canConvertToLong)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue)
                .filter(value -> value >= 0);
        if (number.isPresent() && to.isEmpty()) {
            body.problem("/to", "`to` has to be the number of an activation", "0 is the house rules");
        }
        body.end();
        return to;
    }

    @GET
    @Path("/activations")
    public String list(@Context UriInfo uri) {
        current.needs(Role.READER);
        Questions asked = Questions.of(uri, "limit", "cursor");
        int most = Paging.limit(asked.text("limit").orElse(Paging.USUAL));
        long before = asked.text("cursor").map(ActivationsResource::number).orElse(Long.MAX_VALUE);
        List<Activation> found = desk.ruleDesk().activations().list(before, most + 1);
        return Json.object(out -> {
            out.writeArrayFieldStart("activations");
            for (Activation activation : found.subList(0, Math.min(most, found.size()))) {
                out.writeStartObject();
                fields(out, activation);
                out.writeEndObject();
            }
            out.writeEndArray();
            if (found.size() > most) {
                out.writeStringField("cursor", Long.toString(found.get(most - 1).seq()));
            }
        });
    }

    @GET
    @Path("/activations/{number}")
    public String get(@PathParam("number") String number, @Context UriInfo uri) {
        Questions.of(uri);
        current.needs(Role.READER);
        if (!number.matches("[0-9]{1,18}")) {
            throw Refused.notFound("activation " + Quoted.of(number));
        }
        Activation activation = desk.ruleDesk().activations().get(Long.parseLong(number));
        return Json.object(out -> fields(out, activation));
    }

    private Response made(Activation activation) {
        return Response.status(201)
                .header("Location", "/v1/rules/activations/" + activation.seq())
                .entity(Json.object(out -> fields(out, activation)))
                .build();
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Refused.because(Refused.Why.MALFORMED, "`cursor` is none that a list gave: " + Quoted.of(text));
        }
        return Long.parseLong(text);
    }

    private static void fields(JsonGenerator out, Activation activation) throws IOException {
        out.writeNumberField("activation", activation.seq());
        out.writeStringField("at", activation.at());
        out.writeStringField("by", activation.caller());
        RulesResource.texts(out, "packs", activation.packs());
        out.writeStringField("digest", activation.rules());
        if (activation.restores().isPresent()) {
            out.writeNumberField("restores", activation.restores().get());
        }
    }
}
