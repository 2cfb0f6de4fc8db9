package org.deskcheck.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP as bytes, so that a request can be what no honest client sends. */
final class RawHttp {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]*)\"");
    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param status 0 where the connection was closed without a word
     */
    record Answer(int status, String head, String body) {

        /** Status and title; what no problem is has no title. */
        String told() {
            return status == 0 ? "closed" : (status + " " + title()).strip();
        }

        /** Of a problem as RFC 9457 has it; empty where it is none. */
        String title() {
            Matcher title = TITLE.matcher(body);
            return header("content-type")
                                    .filter("application/problem+json"::equals)
                                    .isPresent()
                            && title.find()
                    ? title.group(1)
                    : "";
        }

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** Sends and reads to the end of what is answered; a server that closes while it is sent to has answered. */
    @SuppressWarnings("AddressSelection") // loopback alone
    static Answer send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException closed) {
                return read(socket);
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] chunk = new byte[8192];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                answer.write(chunk, 0, read);
                if (whole(answer.toString(StandardCharsets.ISO_8859_1))) {
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            return answer(answer.toString(StandardCharsets.UTF_8) + "\n(and then nothing)");
        } catch (IOException reset) {
            return answer(answer.toString(StandardCharsets.UTF_8));
        }
        return answer(answer.toString(StandardCharsets.UTF_8));
    }

    private static boolean whole(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Answer soFar = answer(text);
        return soFar.header("content-length")
                .map(length -> text.length() - end - 4 >= Integer.parseInt(length))
                .orElse(text.endsWith("\r\n0\r\n\r\n"));
    }

    private static Answer answer(String text) {
        Matcher status = STATUS.matcher(text);
        int end = text.indexOf("\r\n\r\n");
        return new Answer(
                status.lookingAt() ? Integer.parseInt(status.group(1)) : 0,
                end < 0 ? text : text.substring(0, end),
                end < 0 ? "" : text.substring(end + 4));
    }
}
