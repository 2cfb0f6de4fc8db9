package org.deskcheck.server;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.submission.Batch;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;

/** Many dossiers in one request, one a line, each answered as soon as it is verified. */
@Path("/v1/batch")
public class BatchResource {

    private final Batch batch;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    BatchResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.batch = desk.verifications().batch();
        this.current = current;
        this.bodies = bodies;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    public Response batch(InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller caller = current.needs(Role.SUBMITTER);
        Questions.of(uri);
        if (Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .flatMap(Media::format)
                .filter(Format.JSON_LINES::equals)
                .isEmpty()) {
            throw Refused.because(
                    Refused.Why.OTHER_MEDIA_TYPE,
                    List.of(Problem.of(
                            "a batch is one dossier as JSON a line", "send `Content-Type: application/x-ndjson`")));
        }
        InputStream lines = bodies.open(in, headers);
        Batch.Run run = batch.begin(caller);
        StreamingOutput answers = out -> {
            try (run) {
                run.over(lines, out);
            }
        };
        return Response.ok(answers).type(Media.type(Format.JSON_LINES)).build();
    }
}
