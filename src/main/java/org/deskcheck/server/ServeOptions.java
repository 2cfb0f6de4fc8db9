package org.deskcheck.server;

import java.util.Map;
import java.util.Optional;
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

    /** Into the system's properties, where the server's configuration is looked for first. */
    void configure() {
        Map<String, String> environment = System.getenv();
        set(DB, db, environment.get("DESKCHECK_DB"), "deskcheck.db");
        set("quarkus.http.host", host, environment.get("DESKCHECK_HOST"), "127.0.0.1");
        set("quarkus.http.port", port == null ? null : port.toString(), environment.get("DESKCHECK_PORT"), "8080");
        set(REGISTRY, registry, environment.get("DESKCHECK_REGISTRY"), "");
        set(ISSUER, issuer, environment.get("DESKCHECK_ISSUER"), "");
        set(AUDIENCE, audience, environment.get("DESKCHECK_AUDIENCE"), "");
    }

    private static void set(String name, @Nullable String option, @Nullable String variable, String otherwise) {
        System.setProperty(
                name, Optional.ofNullable(option).or(() -> Optional.ofNullable(variable)).orElse(otherwise));
    }
}
