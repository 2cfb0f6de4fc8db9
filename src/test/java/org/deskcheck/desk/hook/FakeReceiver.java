package org.deskcheck.desk.hook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** A receiver of hooks that answers, or does not, as a test has it. */
public final class FakeReceiver implements AutoCloseable {

    /** What came, whatever was made of it. */
    public record Request(String line, Map<String, String> headers, String body) {
        public String id() {
            return headers.getOrDefault("webhook-id", "");
        }
    }

    /** Drops the connection without an answer. */
    public static final String DROP = "drop";

    /** Takes the request, and says nothing until it is closed. */
    public static final String HANG = "hang";

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<Request, String> answers;

    public final BlockingQueue<Request> got = new LinkedBlockingQueue<>();

    /** Ids of what it answered with 200. */
    final Set<String> accepted = ConcurrentHashMap.newKeySet();

    public FakeReceiver(Function<Request, String> answers) {
        this(answers, ServerSocketFactory.getDefault());
    }

    FakeReceiver(Function<Request, String> answers, ServerSocketFactory sockets) {
        this.answers = answers;
        try {
            this.server = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    public static FakeReceiver answering(String answer) {
        return new FakeReceiver(request -> answer);
    }

    /** An answer of a status, and headers. */
    public static String status(int status, String... headers) {
        return "HTTP/1.1 " + status + " Told\r\n"
                + String.join(
                        "", List.of(headers).stream().map(each -> each + "\r\n").toList())
                + "Content-Length: 0\r\n\r\n";
    }

    public void answer(Function<Request, String> others) {
        answers = others;
    }

    public int port() {
        return server.getLocalPort();
    }

    String inside() {
        return "receiver.example:" + port();
    }

    String url() {
        return "http://receiver.example:" + port() + "/told?by=desk";
    }

    public Request next() throws InterruptedException {
        Request request = got.poll(60, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing came within 60 s");
        }
        return request;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException ends) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(new BufferedInputStream(socket.getInputStream()));
            String answer = answers.apply(request);
            got.add(request);
            if (answer.equals(HANG)) {
                closed.await();
                return;
            }
            if (answer.equals(DROP)) {
                return;
            }
            if (answer.startsWith("HTTP/1.1 2")) {
                accepted.add(request.id());
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException gone) {
            // the other side went away
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        List<String> lines = head.toString().lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(lines.get(0), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
