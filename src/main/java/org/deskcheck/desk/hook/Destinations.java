package org.deskcheck.desk.hook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;

/**
 * Where hooks may lead: to the public internet, by HTTPS, and to receivers inside that the operator names. A name is
 * resolved for each attempt, every address that it has must be public, and that very address is connected to: a name
 * that changes its mind in between leads nowhere else.
 */
public final class Destinations {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Pattern OCTETS = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** What some programs read as a number of IPv4, in decimal, octal or hexadecimal: by its last part. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    /** Below are the services of an operating system: mail, remote shells, files. */
    private static final int FIRST_FREE_PORT = 1024;

    /** What a name stands for; tests put another in its place. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** An address that is not on the public internet. Which one it is, is not told: it is nobody's business outside. */
    static final class Elsewhere extends IOException {

        private static final long serialVersionUID = 1L;

        Elsewhere() {
            super("the name leads to an address that is not on the public internet");
        }
    }

    private final Set<String> inside;
    private final Resolver resolver;

    Destinations(List<String> inside, Resolver resolver) {
        this.inside =
                inside.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /**
     * The public internet and what is named.
     *
     * @param inside {@code host:port} of receivers that are allowed wherever they are, and without TLS
     */
    public static Destinations publicAnd(List<String> inside) {
        return new Destinations(inside, InetAddress::getAllByName);
    }

    /**
     * The destination of an address; nothing is resolved.
     *
     * @throws Refused {@link Refused.Why#INVALID} where it may lead nowhere, or elsewhere
     */
    Destination read(String url) {
        if (url.length() > Limits.most("hook-url-characters")) {
            throw wrong("the address has " + url.length() + " characters, and " + Limits.most("hook-url-characters")
                    + " are the most");
        }
        if (!PRINTABLE.matcher(url).matches()) {
            throw wrong("the address has characters other than those of ASCII that can be seen", "encode them as %XX");
        }
        URI uri = parsed(url);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")) {
            throw wrong("the address is not one of HTTPS", "begin it with `https://`");
        }
        if (uri.getRawUserInfo() != null) {
            throw wrong("the address has a user in it", "take it out: what is sent is signed");
        }
        if (uri.getRawFragment() != null) {
            throw wrong("the address has a fragment in it", "take out `#` and what follows it");
        }
        if (uri.getHost() == null) {
            throw wrong("the address names no host", "write it as `https://example.org/path`");
        }
        String host = bare(uri.getHost().toLowerCase(Locale.ROOT));
        int port = uri.getPort() == -1 ? (secure ? 443 : 80) : uri.getPort();
        if (port < 1 || port > 65535) {
            throw wrong("the address has the port `" + port + "`, and there is none");
        }
        boolean allowed = inside.contains((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        if (!allowed) {
            mustBePublic(secure, host, port);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Destination(secure, host, port, path + query, allowed);
    }

    /** What to connect to now, in order; every one of them may be. */
    List<InetAddress> addresses(Destination destination) throws IOException {
        List<InetAddress> found = List.of(resolver.resolve(destination.host()));
        if (!destination.inside() && !found.stream().allMatch(PublicAddress::is)) {
            throw new Elsewhere();
        }
        return found;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw wrong("the address cannot be read as one", "write it as `https://example.org/path`");
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private void mustBePublic(boolean secure, String host, int port) {
        if (!secure) {
            throw wrong("the address is not one of HTTPS", "begin it with `https://`");
        }
        if (port != 443 && port < FIRST_FREE_PORT) {
            throw wrong("the port `" + port + "` is not one for a hook", "use 443, or one from 1024 on");
        }
        boolean numeric = !host.contains(":") && NUMBER.matcher(host).matches();
        if (numeric && !OCTETS.matcher(host).matches()) {
            throw wrong("the host is written as a number", "write four numbers from 0 to 255, or better a name");
        }
        if (host.contains(":") || numeric) {
            mustBePublic(host);
        } else if (!host.contains(".") || host.endsWith(".")) {
            throw wrong(
                    "the host `" + host + "` is not a full name", "write it with its domain, without a dot behind it");
        }
    }

    /** An address that is written out is known without asking anybody. */
    private static void mustBePublic(String literal) {
        try {
            if (!literal.contains("%") && PublicAddress.is(InetAddress.getByName(literal))) {
                return;
            }
        } catch (UnknownHostException e) {
            throw wrong("the host is no address", "write four numbers from 0 to 255, or better a name");
        }
        throw notPublic();
    }

    /** The same words for a name that is not there, so that names inside cannot be asked for. */
    static Refused notPublic() {
        return wrong(
                "the host is not on the public internet",
                "receivers inside are named by whoever runs the service, in DESKCHECK_HOOKS_INSIDE");
    }

    private static Refused wrong(String text) {
        return Refused.because(
                Refused.Why.INVALID, List.of(new Problem(Optional.empty(), "/url", text, Optional.empty())));
    }

    private static Refused wrong(String text, String hint) {
        return Refused.because(
                Refused.Why.INVALID, List.of(new Problem(Optional.empty(), "/url", text, Optional.of(hint))));
    }
}
