package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.problem.Problem;

/** Who did what in the caller's team, and whether the log of all teams is whole. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** It reads the whole log. */
    private static final Semaphore VERIFYING = new Semaphore(1);

    private final Desk desk;
    private final CurrentCaller current;

    @Inject
    AuditResource(Desk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    public String entries(@Context UriInfo uri) {
        Caller caller = current.needs(Role.ADMIN);
        Questions asked = Questions.of(uri, "since", "limit");
        long behind = Paging.since(asked.text("since").orElse("0"));
        int most = Paging.limit(asked.text("limit").orElse("50"));
        List<AuditLog.Entry> entries = desk.store().read(handle -> AuditLog.since(handle, caller.team(), behind, most));
        return Json.object(out -> {
            out.writeArrayFieldStart("entries");
            for (AuditLog.Entry entry : entries) {
                out.writeStartObject();
                out.writeNumberField("seq", entry.seq());
                out.writeStringField("at", entry.at());
                out.writeStringField("caller", entry.caller());
                out.writeStringField("action", entry.action());
                out.writeStringField("object", entry.object());
                out.writeStringField("detail", entry.detail());
                out.writeStringField("hash", entry.hash());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberField(
                    "next",
                    entries.isEmpty() ? behind : entries.get(entries.size() - 1).seq());
        });
    }

    @GET
    @Path("/verify")
    public String verify() {
        current.needs(Role.ADMIN);
        if (!VERIFYING.tryAcquire()) {
            throw new Refused(
                    Refused.Why.BUSY,
                    List.of(Problem.of("the audit log is being verified already")),
                    Optional.of(Duration.ofSeconds(1)));
        }
        try {
            AuditLog.Verified verified = desk.store().read(AuditLog::verify);
            return Json.object(out -> {
                out.writeBooleanField("whole", verified.broken().isEmpty());
                out.writeNumberField("entries", verified.entries());
                out.writeStringField("hash", verified.hash());
                if (verified.broken().isPresent()) {
                    out.writeObjectFieldStart("broken");
                    out.writeNumberField("seq", verified.broken().get().seq());
                    out.writeStringField("why", verified.broken().get().why());
                    out.writeEndObject();
                }
            });
        } finally {
            VERIFYING.release();
        }
    }
}
