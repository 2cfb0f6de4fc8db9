package org.deskcheck.server;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.live.Streams;
import org.deskcheck.desk.store.Change;

/** What happens to a dossier, as server-sent events. */
@Path("/v1/dossiers/{id}/events")
public class EventsResource {

    private final Streams streams;
    private final CurrentCaller current;

    @Inject
    EventsResource(Desk desk, CurrentCaller current) {
        this.streams = desk.living().streams();
        this.current = current;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(
            @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Questions.of(uri);
        Caller caller = current.needs(Role.READER);
        Optional<Long> since = Optional.ofNullable(headers.getHeaderString("Last-Event-ID"))
                .filter(last -> !last.isBlank())
                .map(last -> Revisions.number("Last-Event-ID", last.strip()));
        streams.open(caller, id, since, new Receiver(sink, sse));
    }

    private record Receiver(SseEventSink sink, Sse sse) implements Streams.Receiver {

        @Override
        public CompletionStage<?> send(Change change) {
            return sink.send(sse.newEventBuilder()
                    .id(Long.toString(change.seq()))
                    .name(change.type())
                    .data(String.class, ChangeJson.of(change))
                    .build());
        }

        @Override
        public CompletionStage<?> beat() {
            return sink.send(sse.newEventBuilder().comment("here").build());
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
