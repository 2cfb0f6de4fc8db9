package org.deskcheck.workshop.example;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a message must read like, as it stands on a page: the whole message, or pieces of it in their order, with an ellipsis
 * ({@code …} or three dots) for whatever stands before, between and behind them.
 */
public record Words(String text) {

    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.\\.\\.");

    /** Whether it leaves anything out. */
    public boolean partial() {
        return ELLIPSIS.matcher(text).find();
    }

    /** Whether a message reads like this. */
    public boolean match(String message) {
        if (message.equals(text)) {
            return true;
        }
        List<String> pieces = ELLIPSIS.splitAsStream(text + "\0")
                .map(piece -> piece.replace("\0", "").strip())
                .toList();
        if (pieces.size() == 1 || !message.startsWith(pieces.get(0))) {
            return false;
        }
        String last = pieces.get(pieces.size() - 1);
        int from = pieces.get(0).length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int at = message.indexOf(piece, from);
            if (at < 0) {
                return false;
            }
            from = at + piece.length();
        }
        return message.length() - last.length() >= from && message.endsWith(last);
    }
}
