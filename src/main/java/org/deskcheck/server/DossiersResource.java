package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.live.LiveDossier;
import org.deskcheck.desk.live.LiveDossiers;
import org.deskcheck.desk.live.Revision;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.read.Reading.Format;

/** Dossiers that live: kept, changed, verified again at each change. */
@Path("/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
public class DossiersResource {

    private final LiveDossiers dossiers;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    DossiersResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.dossiers = desk.living().dossiers();
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    public String list(@Context UriInfo uri) {
        Caller caller = current.needs(Role.READER);
        Questions asked = Questions.of(uri, "limit", "cursor");
        int limit = Paging.limit(asked.text("limit").orElse("50"));
        Map<String, Revision> found = dossiers.list(caller, asked.text("cursor").orElse(""), limit + 1);
        return DossierJson.list(found, limit);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Questions.of(uri);
        LiveDossier dossier = dossiers.get(current.needs(Role.READER), id);
        return Tags.notModified(headers, Revisions.tag(dossier.revision())).orElseGet(() -> answer(200, dossier));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Response put(
            @PathParam("id") String id, InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Questions.of(uri);
        Caller caller = current.needs(Role.SUBMITTER);
        return reading(in, headers, part -> {
            LiveDossier kept = dossiers.put(
                    caller,
                    id,
                    List.of(new Part(named(id, part.format()), part.format(), part.content())),
                    Revisions.expected(headers));
            return answer(kept.revision() == 1 ? 201 : 200, kept);
        });
    }

    /** A whole dossier's one document is called as the dossier, with the ending of its form. */
    private static String named(String id, Format format) {
        String name = Media.name(format);
        String ending = name.substring(name.lastIndexOf('.'));
        return id.endsWith(ending) ? id : id + ending;
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Questions.of(uri);
        dossiers.delete(current.needs(Role.SUBMITTER), id, Revisions.expected(headers));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.WILDCARD)
    public Response add(
            @PathParam("id") String id, InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller caller = current.needs(Role.SUBMITTER);
        String name = Questions.of(uri, "name").text("name").orElse("");
        return reading(
                in,
                headers,
                part -> answer(
                        200,
                        dossiers.add(
                                caller,
                                id,
                                new Part(name, part.format(), part.content()),
                                Revisions.expected(headers))));
    }

    @GET
    @Path("/{id}/documents/{name}")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") String id, @PathParam("name") String name, @Context UriInfo uri) {
        Questions.of(uri);
        Part part = dossiers.document(current.needs(Role.SUBMITTER), id, name);
        return Response.ok(part.content()).type(Media.type(part.format())).build();
    }

    @DELETE
    @Path("/{id}/documents/{name}")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Questions.of(uri);
        return answer(200, dossiers.remove(current.needs(Role.SUBMITTER), id, name, Revisions.expected(headers)));
    }

    @GET
    @Path("/{id}/history")
    public String history(@PathParam("id") String id, @Context UriInfo uri) {
        Caller caller = current.needs(Role.READER);
        Questions asked = Questions.of(uri, "limit", "cursor");
        int limit = Paging.limit(asked.text("limit").orElse("50"));
        long below = asked.text("cursor")
                .map(cursor -> Revisions.number("cursor", cursor))
                .orElse(Long.MAX_VALUE);
        return DossierJson.history(dossiers.history(caller, id, below, limit + 1), limit);
    }

    @GET
    @Path("/{id}/questions/{question:.+}/timeline")
    public String timeline(@PathParam("id") String id, @PathParam("question") String question, @Context UriInfo uri) {
        Questions.of(uri);
        return DossierJson.timeline(dossiers.timeline(current.needs(Role.READER), id, question));
    }

    /** A claim file of the request's body, without a name. */
    private Response reading(InputStream in, HttpHeaders headers, Function<Part, Response> use) {
        Format format = VerificationsResource.format(headers);
        try (Bodies.Body body = bodies.read(in, headers, Media.most(format))) {
            return use.apply(new Part("", format, body.bytes()));
        }
    }

    private static Response answer(int status, LiveDossier dossier) {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, Revisions.tag(dossier.revision()))
                .entity(DossierJson.of(dossier));
        return (status == 201 ? answer.header(HttpHeaders.LOCATION, "/v1/dossiers/" + dossier.id()) : answer).build();
    }
}
