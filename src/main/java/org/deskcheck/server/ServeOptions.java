package org.deskcheck.server;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.desk.access.Access;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options of {@code deskcheck serve}; where one is not given, its variable of the environment holds, then the default. */
@Command(
        name = "deskcheck serve",
        description = "Runs the service. Stop it by SIGTERM: it finishes what it took.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeOptions {

    /** Names of the configuration, and of the variables of the environment that hold where no option is given. */
    static final String DB = "deskcheck.db";

    static final String REGISTRY = "deskcheck.registry";
    static final String ISSUER = "deskcheck.issuer";
    static final String AUDIENCE = "deskcheck.audience";
    static final String TRUSTED_KEYS = "deskcheck.trusted-keys";
    static final String LEAST_REVISIONS = "deskcheck.least-revisions";
    static final String WITHOUT_PACKS = "deskcheck.without-packs";
    static final String RATE = "deskcheck.rate";
    static final String HOOKS_INSIDE = "deskcheck.hooks-inside";
    static final String NEW_KEY = "deskcheck.new-admin-key";

    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            description = "A file for SQLite, or postgresql://HOST/DATABASE?user=NAME; DESKCHECK_DB. Without it "
                    + "deskcheck.db in this folder.")
    @Nullable
    String db;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Where it listens; DESKCHECK_HOST. Without it 127.0.0.1: this machine alone.")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "N", description = "DESKCHECK_PORT; without it 8080. 0 takes a free one.")
    @Nullable
    Integer port;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry of sources in place of the house's.")
    @Nullable
    String registry;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Who signs bearer tokens, by OpenID Connect; DESKCHECK_ISSUER.")
    @Nullable
    String issuer;

    @Option(names = "--audience", paramLabel = "NAME", description = "For whom they are signed; DESKCHECK_AUDIENCE.")
    @Nullable
    String audience;

    @Option(
            names = "--trusted-key",
            paramLabel = "FILE",
            description =
                    "A public key: a pack of rules that it, or another one given so, did not sign is refused; may "
                            + "be given several times.")
    List<String> trustedKeys = List.of();

    @Option(
            names = "--least-revision",
            paramLabel = "NAME=N",
            description = "The oldest revision of a pack that is accepted; may be given several times.")
    Map<String, Integer> leastRevisions = Map.of();

    @Option(
            names = "--without-packs",
            description =
                    "Begins with the house rules alone, whatever was in force: for the day on which a pack cannot "
                            + "be loaded any more.")
    boolean withoutPacks;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Requests a second that a caller may make, and twice as many at once; DESKCHECK_RATE. Without it "
                            + "what docs/limits.md has.")
    @Nullable
    String rate;

    @Option(
            names = "--hooks-inside",
            paramLabel = "HOST:PORT,...",
            description = "Receivers of hooks that need not be on the public internet, nor use TLS; "
                    + "DESKCHECK_HOOKS_INSIDE.")
    @Nullable
    String hooksInside;

    @Option(
            names = "--new-admin-key",
            description = "Makes another admin key and shows it once, where the last one is lost.")
    boolean newAdminKey;

    /** What cannot be, and the parser of options doesn't see. */
    Optional<String> problem() {
        String requests = System.getProperty(RATE, "");
        if (!requests.isEmpty() && !requests.matches("[1-9][0-9]{0,6}")) {
            return Optional.of("--rate has to be a number from 1 to 9999999");
        }
        Optional<String> receiver = Stream.of(
                        System.getProperty(HOOKS_INSIDE, "").split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.matches("[^:/\\s]+:[0-9]{1,5}|\\[[0-9A-Fa-f:.]+]:[0-9]{1,5}"))
                .findFirst();
        if (receiver.isPresent()) {
            return Optional.of("--hooks-inside has to be host:port, with commas between, and has " + receiver.get());
        }
        String signing = System.getProperty(ISSUER, "");
        if (!signing.isEmpty() && System.getProperty(AUDIENCE, "").isEmpty()) {
            return Optional.of("--issuer needs --audience");
        }
        return signing.isEmpty() ? Optional.empty() : Access.problem(signing);
    }

    /** Into the system's properties, where the server's configuration is looked for first. */
    void configure() {
        Map<String, String> environment = System.getenv();
        set(DB, db, environment.get("DESKCHECK_DB"), "deskcheck.db");
        set("quarkus.http.host", host, environment.get("DESKCHECK_HOST"), "127.0.0.1");
        set("quarkus.http.port", port == null ? null : port.toString(), environment.get("DESKCHECK_PORT"), "8080");
        set(REGISTRY, registry, environment.get("DESKCHECK_REGISTRY"), "");
        set(ISSUER, issuer, environment.get("DESKCHECK_ISSUER"), "");
        set(AUDIENCE, audience, environment.get("DESKCHECK_AUDIENCE"), "");
        System.setProperty(TRUSTED_KEYS, String.join(File.pathSeparator, trustedKeys));
        System.setProperty(
                LEAST_REVISIONS,
                new TreeMap<>(leastRevisions)
                        .entrySet().stream()
                                .map(least -> least.getKey() + "=" + least.getValue())
                                .collect(Collectors.joining(",")));
        System.setProperty(WITHOUT_PACKS, Boolean.toString(withoutPacks));
        set(RATE, rate, environment.get("DESKCHECK_RATE"), "");
        set(HOOKS_INSIDE, hooksInside, environment.get("DESKCHECK_HOOKS_INSIDE"), "");
        set(NEW_KEY, newAdminKey ? "true" : null, null, "");
    }

    private static void set(String name, @Nullable String option, @Nullable String variable, String otherwise) {
        System.setProperty(
                name,
                Optional.ofNullable(option)
                        .or(() -> Optional.ofNullable(variable))
                        .orElse(otherwise));
    }
}
