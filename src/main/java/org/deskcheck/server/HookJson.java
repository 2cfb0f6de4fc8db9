package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.hook.Delivery;
import org.deskcheck.desk.hook.Hook;

/** What hooks and their deliveries look like. A secret is written by {@link #shown} alone. */
final class HookJson {

    private HookJson() {}

    static String of(Hook hook) {
        return Json.object(out -> fields(out, hook));
    }

    static String shown(Hook.Shown shown) {
        return Json.object(out -> {
            fields(out, shown.hook());
            out.writeStringField("secret", shown.secret());
            optional(out, "oldSecretUntil", shown.oldUntil());
        });
    }

    static String list(List<Hook> hooks) {
        return Json.object(out -> {
            out.writeArrayFieldStart("hooks");
            for (Hook hook : hooks) {
                out.writeStartObject();
                fields(out, hook);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /** One page; the next begins behind its last, where one more was found. */
    static String deliveries(List<Delivery> found, int most) {
        return Json.object(out -> {
            out.writeArrayFieldStart("deliveries");
            for (Delivery delivery : found.subList(0, Math.min(most, found.size()))) {
                out.writeStartObject();
                fields(out, delivery);
                out.writeEndObject();
            }
            out.writeEndArray();
            if (found.size() > most) {
                out.writeStringField("cursor", found.get(most - 1).id());
            }
        });
    }

    private static void fields(JsonGenerator out, Hook hook) throws IOException {
        out.writeStringField("id", hook.id());
        out.writeStringField("url", hook.url());
        out.writeArrayFieldStart("types");
        for (String type : hook.types()) {
            out.writeString(type);
        }
        out.writeEndArray();
        out.writeStringField("created", hook.created());
        out.writeBooleanField("enabled", hook.disabled().isEmpty());
        optional(out, "disabled", hook.disabled());
        optional(out, "reason", hook.reason());
    }

    private static void fields(JsonGenerator out, Delivery delivery) throws IOException {
        out.writeStringField("id", delivery.id());
        out.writeStringField("type", delivery.type());
        if (delivery.change().isPresent()) {
            out.writeNumberField("seq", delivery.change().get());
        }
        out.writeStringField("state", delivery.state());
        out.writeStringField("created", delivery.created());
        out.writeNumberField("attempts", delivery.attempts());
        optional(out, "due", delivery.due());
        optional(out, "delivered", delivery.delivered());
        optional(out, "failed", delivery.failed());
        if (delivery.status().isPresent()) {
            out.writeNumberField("status", delivery.status().get());
        }
        optional(out, "reason", delivery.reason());
    }

    private static void optional(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }
}
