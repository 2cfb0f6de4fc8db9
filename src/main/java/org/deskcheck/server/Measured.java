package org.deskcheck.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.deskcheck.desk.Meter;

/** What the desk does, as figures for Prometheus. */
@Singleton
public class Measured implements Meter {

    private final MeterRegistry registry;

    @Inject
    Measured(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void verified(String how, Duration took, Map<String, Long> findings) {
        Timer.builder("deskcheck.verifications")
                .description("verifications that were made, from being asked for to being kept")
                .tag("how", how)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry)
                .record(took);
        findings.forEach((rule, count) ->
                registry.counter("deskcheck.findings", "rule", rule).increment(count));
    }

    @Override
    public void notVerified(String how, String why) {
        registry.counter("deskcheck.verifications.not.made", "how", how, "why", why)
                .increment();
    }

    @Override
    public void gauge(String name, String meaning, Supplier<Number> value) {
        Gauge.builder(name, value).description(meaning).register(registry);
    }
}
