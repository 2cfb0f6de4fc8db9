package org.deskcheck.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.DeskSettings;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.access.MadeKey;
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
        desk().keys().first().ifPresent(DeskBean::show);
    }

    /** To people alone, and to no log: who has this key has the service. */
    private static void show(MadeKey made) {
        System.err.println("The first start of this store. Its admin key, shown this once:\n\n    " + made.secret()
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
                configured(ServeOptions.AUDIENCE));
    }

    private static Optional<String> configured(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
