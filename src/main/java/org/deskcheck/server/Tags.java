package org.deskcheck.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** Entity tags: what somebody has already is not sent again. */
final class Tags {

    private Tags() {}

    static String of(String hash) {
        return "\"" + hash + "\"";
    }

    /** The answer that what is asked for is what the client has; empty where it is not. */
    static Optional<Response> notModified(HttpHeaders headers, String tag) {
        boolean same = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
        return same
                ? Optional.of(
                        Response.notModified().header(HttpHeaders.ETAG, tag).build())
                : Optional.empty();
    }
}
