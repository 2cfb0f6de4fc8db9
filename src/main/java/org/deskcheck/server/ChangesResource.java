package org.deskcheck.server;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.live.Changes;
import org.deskcheck.desk.store.Change;
import org.deskcheck.read.Limits;

/** What happened to all that a team has, in order. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private static final int PAGE = Limits.most("changes-page");
    private static final int WAIT = Limits.most("changes-wait-seconds");

    private final Changes changes;
    private final CurrentCaller current;

    @Inject
    ChangesResource(Desk desk, CurrentCaller current) {
        this.changes = desk.living().changes();
        this.current = current;
    }

    @GET
    @Blocking
    public CompletionStage<String> since(@Context UriInfo uri) {
        Caller caller = current.needs(Role.READER);
        Questions asked = Questions.of(uri, "since", "limit", "wait");
        long since = Revisions.number("since", asked.text("since").orElse("0"));
        int limit = within("limit", asked.text("limit").orElse("100"), 1, PAGE);
        int wait = within("wait", asked.text("wait").orElse("0"), 0, WAIT);
        return changes.since(caller, since, limit, Duration.ofSeconds(wait)).thenApply(found -> json(found, since));
    }

    private static int within(String name, String text, int least, int most) {
        long number = Revisions.number(name, text);
        if (number < least || number > most) {
            throw Refused.because(
                    Refused.Why.MALFORMED, "`" + name + "` has to be a number from " + least + " to " + most);
        }
        return (int) number;
    }

    private static String json(List<Change> changes, long since) {
        return Json.object(out -> {
            out.writeArrayFieldStart("changes");
            for (Change change : changes) {
                out.writeStartObject();
                ChangeJson.fields(out, change);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberField(
                    "next",
                    changes.isEmpty() ? since : changes.get(changes.size() - 1).seq());
        });
    }
}
