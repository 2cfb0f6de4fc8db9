package org.deskcheck.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.DeskSettings;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.access.MadeKey;
import org.deskcheck.pack.Trust;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The one desk of a server: opened when it starts, closed when it stops. */
@ApplicationScoped
public class DeskBean {

    private final Meter meter;
    private @Nullable Desk desk;

    @Inject
    DeskBean(Meter meter) {
        this.meter = meter;
    }

    void start(@Observes StartupEvent event) {
        desk().keys()
                .first()
                .ifPresentOrElse(made -> show("The first start of this store. Its admin key", made), this::another);
    }

    private void another() {
        if (configured(ServeOptions.NEW_KEY).isPresent()) {
            show("Another admin key", desk().keys().forOperator());
        }
    }

    /** To people alone, and to no log: who has this key has the service. */
    private static void show(String what, MadeKey made) {
        System.err.println(what + ", shown this once:\n\n    " + made.secret()
                + "\n\nMake keys of your own with it, then revoke it: DELETE /v1/keys/"
                + made.key().id());
    }

    void stop(@Observes ShutdownEvent event) {
        if (desk != null) {
            desk.close();
        }
    }

    @Produces
    @Singleton
    synchronized Desk desk() {
        if (desk == null) {
            desk = Desk.open(settings(), Clock.systemUTC(), meter);
        }
        return Objects.requireNonNull(desk);
    }

    private static DeskSettings settings() {
        return new DeskSettings(
                configured(ServeOptions.DB).orElse("deskcheck.db"),
                configured(ServeOptions.REGISTRY),
                configured(ServeOptions.ISSUER),
                configured(ServeOptions.AUDIENCE),
                configured(ServeOptions.RATE).map(Integer::valueOf),
                trust(),
                configured(ServeOptions.WITHOUT_PACKS).filter("true"::equals).isPresent(),
                parts(ServeOptions.HOOKS_INSIDE, ",").map(String::strip).toList());
    }

    private static Trust trust() {
        List<Path> keys = parts(ServeOptions.TRUSTED_KEYS, Pattern.quote(File.pathSeparator))
                .map(Path::of)
                .toList();
        Map<String, Integer> least = parts(ServeOptions.LEAST_REVISIONS, ",")
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> Integer.valueOf(each[1])));
        return Trust.of(keys, least).orThrow();
    }

    private static Stream<String> parts(String name, String between) {
        return configured(name).stream().flatMap(all -> Stream.of(all.split(between)));
    }

    private static Optional<String> configured(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
