package org.deskcheck.desk.hook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.deskcheck.read.Limits;

/**
 * Sends one request over one connection, to the very address that was checked. The JDK's client resolves names itself, and
 * can be given neither an address nor the name that its certificate must have; so the few lines of HTTP that a hook needs
 * stand here. Redirects are not followed, and of the answer its head alone is read.
 */
final class Sender implements AutoCloseable {

    private static final int MOST_HEAD = Limits.most("hook-head-bytes");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

    /** What was answered, before the time was up. */
    record Answer(int status, Optional<String> retryAfter) {}

    private final Destinations destinations;
    private final SSLSocketFactory tls;
    private final Duration most;
    private final ScheduledThreadPoolExecutor deadlines;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Sender(Destinations destinations, SSLSocketFactory tls, Duration most) {
        this.destinations = destinations;
        this.tls = tls;
        this.most = most;
        this.deadlines = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "hook-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /**
     * Sends and waits for the answer.
     *
     * @throws IOException with words that may be shown, where there is none in time
     */
    Answer post(Destination to, Map<String, String> headers, byte[] body) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        List<InetAddress> addresses;
        try {
            addresses = destinations.addresses(to);
        } catch (UnknownHostException gone) {
            throw new IOException("the name does not resolve", gone);
        }
        try (Socket socket = connected(addresses, to.port(), end)) {
            open.add(socket);
            Future<?> deadline = shutAt(socket, end);
            try {
                return exchanged(to, socket, headers, body);
            } catch (SSLException refused) {
                throw late(
                        end, "TLS did not come about: the certificate is not trusted, or not for this name", refused);
            } catch (IOException broken) {
                throw late(end, words(broken), broken);
            } finally {
                deadline.cancel(false);
                open.remove(socket);
            }
        }
    }

    /** A receiver that sends a byte now and then never runs into a timeout of its own. */
    private Future<?> shutAt(Socket socket, long end) throws IOException {
        try {
            return deadlines.schedule(() -> shut(socket), end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            open.remove(socket);
            throw new IOException("the service stops", closed);
        }
    }

    private IOException late(long end, String otherwise, IOException cause) {
        return new IOException(
                System.nanoTime() >= end ? "no answer within " + most.toSeconds() + " s" : otherwise, cause);
    }

    private static String words(IOException broken) {
        return broken instanceof Unreadable ? String.valueOf(broken.getMessage()) : "the connection broke off";
    }

    private Socket connected(List<InetAddress> addresses, int port, long end) throws IOException {
        IOException last = new IOException("the name has no address");
        for (int i = 0; i < addresses.size(); i++) {
            // each gets its share of the time that is left
            long left = (end - System.nanoTime()) / 1_000_000 / (addresses.size() - i);
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(addresses.get(i), port), (int) Math.max(1, left));
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException refused) {
                socket.close();
                last = new IOException(
                        refused instanceof SocketTimeoutException
                                ? "no connection within " + most.toSeconds() + " s"
                                : refused instanceof ConnectException
                                        ? "the connection was refused"
                                        : "the address cannot be reached",
                        refused);
            }
        }
        throw last;
    }

    private Answer exchanged(Destination to, Socket socket, Map<String, String> headers, byte[] body)
            throws IOException {
        Socket spoken = to.secure() ? secured(socket, to) : socket;
        StringBuilder head = new StringBuilder("POST " + to.target() + " HTTP/1.1\r\nHost: " + to.authority() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        OutputStream out = spoken.getOutputStream();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(out);
        out.flush();
        return answer(new BufferedInputStream(spoken.getInputStream()));
    }

    private SSLSocket secured(Socket socket, Destination to) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, to.host(), to.port(), false);
        SSLParameters parameters = secured.getSSLParameters();
        // the certificate must be for the name, though it is an address that is connected to
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static Answer answer(InputStream in) throws IOException {
        int left = MOST_HEAD;
        while (true) {
            String head = head(in, left);
            left -= head.length();
            List<String> lines = head.lines().toList();
            Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
            if (!status.matches()) {
                throw new Unreadable("what was answered is not HTTP");
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                return new Answer(code, retryAfter(lines));
            }
        }
    }

    private static Optional<String> retryAfter(List<String> lines) {
        return lines.stream()
                .filter(line -> line.regionMatches(true, 0, "retry-after:", 0, "retry-after:".length()))
                .map(line -> line.substring("retry-after:".length()).strip())
                .findFirst();
    }

    private static String head(InputStream in, int most) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!(head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0)) {
            int next = in.read();
            if (next < 0) {
                throw new Unreadable("the connection ended without an answer");
            }
            if (head.length() >= most) {
                throw new Unreadable("the head of the answer is too long");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** An answer that is none, in words that may be shown. */
    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // closed is what it was to be
            return;
        }
    }

    /** Breaks off what is being sent: it is sent again when the service runs again. */
    @Override
    public void close() {
        deadlines.shutdownNow();
        open.forEach(Sender::shut);
    }
}
