package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors as RFC 9457 has them; what went wrong within is logged, and not told. */
public class Problems {

    static final String TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        Response.ResponseBuilder answer =
                answer(status(refused.why()), title(refused.why()), refused.getMessage(), refused.problems());
        headers(refused).forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        String title =
                switch (status) {
                    case 404 -> "Not found";
                    case 405 -> "Method not allowed";
                    case 406 -> "Not acceptable";
                    case 413 -> "Too large";
                    case 415 -> "Unsupported media type";
                    default -> status < 500 ? "Bad request" : "Internal error";
                };
        String detail = web instanceof NotFoundException
                ? "there is no such path"
                : web instanceof NotAllowedException
                        ? "the path does not take this method"
                        : web instanceof NotAcceptableException
                                ? "what is accepted is none of what this path writes"
                                : web instanceof NotSupportedException
                                        ? "the path does not read this media type"
                                        : "the request is not as the path takes it";
        Response.ResponseBuilder answer = answer(status, title, detail, List.of());
        Optional.ofNullable(web.getResponse().getHeaderString("Allow"))
                .ifPresent(allow -> answer.header("Allow", allow));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response failed(Throwable failed) {
        LOG.error("a request failed", failed);
        return answer(500, "Internal error", "the server failed; the log has it under the request id", List.of())
                .build();
    }

    private static int status(Refused.Why why) {
        return switch (why) {
            case MALFORMED -> 400;
            case INVALID -> 422;
            case UNKNOWN_CALLER -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case CHANGED_SINCE -> 412;
            case TOO_LARGE -> 413;
            case OTHER_MEDIA_TYPE -> 415;
            case TOO_MANY -> 429;
            case BUSY -> 503;
        };
    }

    private static String title(Refused.Why why) {
        return switch (why) {
            case MALFORMED -> "Bad request";
            case INVALID -> "Something is to be mended";
            case UNKNOWN_CALLER -> "Unknown caller";
            case FORBIDDEN -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Conflict";
            case CHANGED_SINCE -> "Changed since";
            case TOO_LARGE -> "Too large";
            case OTHER_MEDIA_TYPE -> "Unsupported media type";
            case TOO_MANY -> "Too many requests";
            case BUSY -> "Busy";
        };
    }

    static Response.ResponseBuilder answer(int status, String title, String detail, List<Problem> problems) {
        return Response.status(status).type(TYPE).entity(body(status, title, detail, problems));
    }

    /** Answers a request that has not come as far as a resource. */
    static void write(HttpServerResponse response, Refused refused) {
        headers(refused).forEach(response::putHeader);
        response.setStatusCode(status(refused.why()))
                .putHeader("Content-Type", TYPE)
                .end(body(status(refused.why()), title(refused.why()), refused.getMessage(), refused.problems()));
    }

    private static Map<String, String> headers(Refused refused) {
        Map<String, String> headers = new TreeMap<>();
        refused.retryAfter()
                .ifPresent(after -> headers.put("Retry-After", Long.toString(Math.max(1, after.toSeconds()))));
        if (refused.why() == Refused.Why.UNKNOWN_CALLER) {
            headers.put("WWW-Authenticate", "Bearer realm=\"deskcheck\"");
        }
        return headers;
    }

    private static String body(int status, String title, String detail, List<Problem> problems) {
        return Json.object(out -> {
            out.writeStringField("type", "about:blank");
            out.writeStringField("title", title);
            out.writeNumberField("status", status);
            out.writeStringField("detail", detail);
            out.writeArrayFieldStart("errors");
            for (Problem problem : problems) {
                error(out, problem);
            }
            out.writeEndArray();
        });
    }

    static void error(JsonGenerator out, Problem problem) throws IOException {
        out.writeStartObject();
        out.writeStringField("message", problem.text());
        if (problem.hint().isPresent()) {
            out.writeStringField("hint", problem.hint().get());
        }
        if (!problem.path().isEmpty()) {
            out.writeStringField("pointer", problem.path());
        }
        if (problem.place().isPresent()) {
            out.writeStringField("file", problem.place().get().file());
            out.writeNumberField("line", problem.place().get().line());
            out.writeNumberField("column", problem.place().get().column());
        }
        out.writeEndObject();
    }
}
