package org.deskcheck.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One request to one address, and an answer in time or none. */
class SenderTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext tls;

    /** A receiver's certificate for receiver.example, which nobody but these tests trusts. */
    @BeforeAll
    static void certificate() throws Exception {
        Path store = folder.resolve("receiver.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "receiver",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "SAN=dns:receiver.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        tls = context(store);
    }

    private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("receiver", keys.getCertificate("receiver"));
        KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    /** The name is in the certificate and in the header, and the address is the one that was resolved. */
    @Test
    void byTlsTheCertificateIsForTheNameThoughAnAddressIsConnectedTo() throws Exception {
        try (FakeReceiver receiver =
                        new FakeReceiver(request -> FakeReceiver.status(200), tls.getServerSocketFactory());
                Sender sender = sender(tls.getSocketFactory(), Duration.ofSeconds(10), receiver)) {
            assertThat(sender.post(to("receiver.example", receiver, true), Map.of(), BODY)
                            .status())
                    .isEqualTo(200);
            assertThat(receiver.next().headers()).containsEntry("host", receiver.inside());
            assertThatThrownBy(() -> sender.post(to("other.example", receiver, true), Map.of(), BODY))
                    .isInstanceOf(IOException.class)
                    .hasMessage("TLS did not come about: the certificate is not trusted, or not for this name");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTaken() throws Exception {
        try (FakeReceiver receiver =
                        new FakeReceiver(request -> FakeReceiver.status(200), tls.getServerSocketFactory());
                Sender sender =
                        sender((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(10), receiver)) {
            assertThatThrownBy(() -> sender.post(to("receiver.example", receiver, true), Map.of(), BODY))
                    .hasMessage("TLS did not come about: the certificate is not trusted, or not for this name");
            assertThat(receiver.got).isEmpty();
        }
    }

    @Test
    void nothingIsSentToAnAddressThatIsNotPublic() throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                Sender sender = sender(tls.getSocketFactory(), Duration.ofSeconds(10), receiver)) {
            Destination turned = new Destination(false, "receiver.example", receiver.port(), "/", false);
            assertThatThrownBy(() -> sender.post(turned, Map.of(), BODY))
                    .hasMessage("the name leads to an address that is not on the public internet");
            assertThat(receiver.got).isEmpty();
        }
    }

    @Test
    void whatIsNoAnswerIsSaidInWords() throws Exception {
        Map<String, String> words = Map.of(
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                "what was answered is not HTTP",
                "HTTP/2.0 200 OK\r\n\r\n",
                "what was answered is not HTTP",
                "HTTP/1.1 200 OK\r\nX: y\r\n",
                "the connection ended without an answer",
                "HTTP/1.1 200 OK\r\nX: " + "y".repeat(20000),
                "the head of the answer is too long");
        for (Map.Entry<String, String> each : words.entrySet()) {
            try (FakeReceiver receiver = FakeReceiver.answering(each.getKey());
                    Sender sender = sender(tls.getSocketFactory(), Duration.ofSeconds(10), receiver)) {
                assertThatThrownBy(() -> sender.post(to("receiver.example", receiver, false), Map.of(), BODY))
                        .hasMessage(each.getValue());
            }
        }
    }

    @Test
    void anAnswerOfManyHeadsIsItsLast() throws Exception {
        String answer = "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                + FakeReceiver.status(503, "rEtry-After:  120 ");
        try (FakeReceiver receiver = FakeReceiver.answering(answer);
                Sender sender = sender(tls.getSocketFactory(), Duration.ofSeconds(10), receiver)) {
            assertThat(sender.post(to("receiver.example", receiver, false), Map.of(), BODY))
                    .isEqualTo(new Sender.Answer(503, Optional.of("120")));
        }
    }

    @Test
    void whoSaysNothingIsLeftWhenTheTimeIsUp() throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.HANG);
                Sender sender = sender(tls.getSocketFactory(), Duration.ofSeconds(1), receiver)) {
            assertThatThrownBy(() -> sender.post(to("receiver.example", receiver, false), Map.of(), BODY))
                    .hasMessage("no answer within 1 s");
        }
    }

    @Test
    void whoIsNotThereRefuses() throws Exception {
        FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.HANG);
        receiver.close();
        try (Sender sender = sender(tls.getSocketFactory(), Duration.ofSeconds(5), receiver)) {
            assertThatThrownBy(() -> sender.post(to("receiver.example", receiver, false), Map.of(), BODY))
                    .hasMessage("the connection was refused");
        }
    }

    private static Destination to(String host, FakeReceiver receiver, boolean secure) {
        return new Destination(secure, host, receiver.port(), "/", true);
    }

    private static Sender sender(SSLSocketFactory sockets, Duration most, FakeReceiver receiver) {
        Destinations destinations = new Destinations(
                List.of(receiver.inside()), host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        return new Sender(destinations, sockets, most);
    }
}
