package org.deskcheck.desk.access;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.deskcheck.read.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes, asked for anew at each call: by its discovery document, over https, following no
 * redirect, within a bounded time and size.
 */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

    private static final Duration CONNECTED = Duration.ofSeconds(2);
    private static final Duration ANSWERED = Duration.ofSeconds(3);
    private static final int MOST_BYTES = Limits.most("issuer-bytes");

    /** What NIST SP 800-131A asks of RSA. */
    private static final int LEAST_RSA_BITS = 2048;

    /** This machine, as addresses name it without being looked up. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String issuer;
    private final URI discovery;
    private final HttpClient client;
    private volatile boolean known;

    PublishedKeys(String issuer) {
        this.issuer = issuer;
        this.discovery = discovery(issuer);
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECTED)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Whether the last asking brought keys. */
    boolean known() {
        return known;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        known = false;
        try {
            var document = JSONObjectUtils.parse(get(discovery));
            if (!issuer.equals(JSONObjectUtils.getString(document, "issuer"))) {
                throw new IOException("the discovery document is of another issuer");
            }
            String address = JSONObjectUtils.getString(document, "jwks_uri");
            if (address == null) {
                throw new IOException("the discovery document names no keys");
            }
            JWKSet keys = new JWKSet(JWKSet.parse(get(secure(address))).getKeys().stream()
                    .filter(PublishedKeys::strong)
                    .toList());
            known = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException failed) {
            throw new JWKSetUnavailableException(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static boolean strong(JWK key) {
        return key instanceof ECKey || (key instanceof RSAKey && key.size() >= LEAST_RSA_BITS);
    }

    static URI discovery(String issuer) {
        return secure(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    private static URI secure(String address) {
        URI uri = URI.create(address);
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !(scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host)))) {
            throw new IllegalArgumentException("the issuer and its keys have to be reached by https");
        }
        return uri;
    }

    private String get(URI uri) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(ANSWERED)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException(uri + " answers " + answer.statusCode());
                }
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IOException(uri + " answers more than the limit `issuer-bytes`");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking " + uri, stopped);
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
