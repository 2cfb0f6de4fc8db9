package org.deskcheck.server;

import io.smallrye.common.annotation.Blocking;
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
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.deskcheck.Explanation;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.submission.Asking;
import org.deskcheck.desk.submission.Kept;
import org.deskcheck.desk.submission.Listing;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.desk.submission.Submission;
import org.deskcheck.desk.submission.Submitted;
import org.deskcheck.desk.submission.Verifications;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Reading.Format;

/** Claim files that are sent to be verified, and what came of them. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    private static final String ASYNC = "respond-async";

    private final Verifications verifications;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    VerificationsResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.verifications = desk.verifications();
        this.current = current;
        this.bodies = bodies;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> submit(InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller caller = current.needs(Role.SUBMITTER);
        Questions asked = Questions.of(uri, "asOf");
        Format format = format(headers);
        boolean later = prefersLater(headers);
        Bodies.Body body = bodies.read(in, headers, Media.most(format));
        boolean begun = false;
        try {
            Submission submission = new Submission(
                    format,
                    body.bytes(),
                    asked.day("asOf"),
                    Optional.ofNullable(headers.getHeaderString("Idempotency-Key")));
            CompletableFuture<Response> answer = (later
                            ? verifications.submitLater(caller, submission).thenApply(VerificationsResource::accepted)
                            : verifications.submit(caller, submission).thenApply(VerificationsResource::created))
                    .whenComplete((done, failed) -> body.close());
            begun = true;
            return answer;
        } finally {
            if (!begun) {
                body.close();
            }
        }
    }

    @GET
    public String list(@Context UriInfo uri) {
        Caller caller = current.needs(Role.READER);
        Questions asked = Questions.of(uri, "limit", "cursor", "state", "rule", "level", "dossier", "since");
        return VerificationJson.of(verifications.list(
                caller,
                Listing.of(
                        asked.text("limit"),
                        asked.text("cursor"),
                        asked.text("state"),
                        asked.text("rule"),
                        asked.text("level"),
                        asked.text("dossier"),
                        asked.text("since"))));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Questions.of(uri);
        Caller caller = current.needs(Role.READER);
        Kept kept = verifications.get(caller, id);
        if (kept.made().isEmpty()) {
            return Response.ok(VerificationJson.of(kept, Optional.empty())).build();
        }
        String tag = Tags.of(kept.made().get().reportHash());
        return Tags.notModified(headers, tag)
                .orElseGet(() -> Response.ok(VerificationJson.of(kept, Optional.of(verifications.report(caller, id))))
                        .header(HttpHeaders.ETAG, tag)
                        .build());
    }

    @GET
    @Path("/{id}/report")
    public Response report(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Questions.of(uri);
        Caller caller = current.needs(Role.READER);
        String tag = Tags.of(verifications.finished(caller, id).reportHash());
        return Tags.notModified(headers, tag).orElseGet(() -> Response.ok(verifications.report(caller, id))
                .header(HttpHeaders.ETAG, tag)
                .build());
    }

    @GET
    @Path("/{id}/findings")
    public String findings(@PathParam("id") String id, @Context UriInfo uri) {
        Caller caller = current.needs(Role.READER);
        Questions asked = Questions.of(uri, "limit", "cursor", "rule", "level", "claim");
        return VerificationJson.findings(verifications.findings(
                caller,
                id,
                Asking.of(
                        asked.text("limit"),
                        asked.text("cursor"),
                        asked.text("rule"),
                        asked.text("level"),
                        asked.text("claim"))));
    }

    @GET
    @Path("/{id}/findings/{finding}/explanation")
    @Blocking
    public CompletionStage<String> explanation(
            @PathParam("id") String id, @PathParam("finding") String finding, @Context UriInfo uri) {
        Questions.of(uri);
        return verifications.explain(current.needs(Role.READER), id, finding).thenApply(Explanation::json);
    }

    @POST
    @Path("/{id}/what-if")
    @Blocking
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<String> whatIf(
            @PathParam("id") String id, InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller caller = current.needs(Role.READER);
        Questions.of(uri);
        return verifications
                .whatIf(caller, id, asked(JsonBody.of(bodies.json(in, headers))))
                .thenApply(VerificationJson::of);
    }

    @POST
    @Path("/{id}/repeat")
    @Blocking
    public CompletionStage<String> repeat(@PathParam("id") String id, @Context UriInfo uri) {
        Questions.of(uri);
        return verifications.repeat(current.needs(Role.READER), id).thenApply(VerificationJson::of);
    }

    @GET
    @Path("/{id}/input")
    @Produces(MediaType.WILDCARD)
    public Response input(@PathParam("id") String id, @Context UriInfo uri) {
        Questions.of(uri);
        Caller caller = current.needs(Role.SUBMITTER);
        byte[] input = verifications.input(caller, id);
        return Response.ok(input)
                .type(verifications.get(caller, id).mediaType())
                .header("Content-Disposition", "attachment")
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @Context UriInfo uri) {
        Questions.of(uri);
        verifications.delete(current.needs(Role.SUBMITTER), id);
        return Response.noContent().build();
    }

    private static Asked asked(JsonBody body) {
        Optional<LocalDate> asOf = body.read("asOf", LocalDate::parse, "write it as 2026-01-31");
        List<String> without = body.texts("without");
        Map<String, String> set = new TreeMap<>();
        body.node("set").ifPresent(values -> {
            if (!values.isObject()) {
                body.problem("/set", "the field `set` has to be an object", "claims by their ids");
            }
            values.properties().forEach(value -> {
                if (value.getValue().isTextual()) {
                    set.put(value.getKey(), value.getValue().textValue());
                } else {
                    body.problem(
                            "/set/" + value.getKey().replace("~", "~0").replace("/", "~1"),
                            "this has to be a text",
                            "");
                }
            });
        });
        body.end();
        return new Asked(asOf, without, set);
    }

    private static Response created(Submitted submitted) {
        Kept kept = submitted.kept();
        Response.ResponseBuilder answer = Response.status(201)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, VerificationJson.href(kept.id()))
                .entity(VerificationJson.of(kept, submitted.report()));
        kept.made().ifPresent(made -> answer.header(HttpHeaders.ETAG, Tags.of(made.reportHash())));
        return again(answer, submitted);
    }

    private static Response accepted(Submitted submitted) {
        return again(
                Response.status(202)
                        .type(MediaType.APPLICATION_JSON)
                        .header(
                                HttpHeaders.LOCATION,
                                VerificationJson.href(submitted.kept().id()))
                        .header("Preference-Applied", ASYNC)
                        .entity(VerificationJson.queued(submitted.kept())),
                submitted);
    }

    private static Response again(Response.ResponseBuilder answer, Submitted submitted) {
        return (submitted.again() ? answer.header("Idempotency-Replayed", "true") : answer).build();
    }

    private static boolean prefersLater(HttpHeaders headers) {
        return headers.getRequestHeader("Prefer").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(each ->
                        each.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(ASYNC));
    }

    static Format format(HttpHeaders headers) {
        String type = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse("");
        return Media.format(type)
                .orElseThrow(() -> Refused.because(
                        Refused.Why.OTHER_MEDIA_TYPE,
                        List.of(Problem.of(
                                type.isEmpty()
                                        ? "the request does not say what its body is"
                                        : "claim files are not read as " + Quoted.of(type),
                                "send `Content-Type: application/yaml`, application/json, application/x-ndjson or "
                                        + "text/csv"))));
    }
}
