package org.deskcheck.desk.hook;

import java.util.List;
import java.util.Optional;

/**
 * Where changes of a team are told. Its secret is not part of it.
 *
 * @param types of changes that it is told of; empty for all
 * @param created RFC 3339 in UTC
 * @param disabled since when it is told of nothing
 * @param reason why it is disabled
 */
public record Hook(
        String id, String url, List<String> types, String created, Optional<String> disabled, Optional<String> reason) {

    /**
     * A hook as it was made, or with its new secret: the one time that the secret is shown.
     *
     * @param oldUntil until when what is sent is signed with the secret before, too
     */
    public record Shown(Hook hook, String secret, Optional<String> oldUntil) {

        /** Without the secret: what is printed may end in a log. */
        @Override
        public String toString() {
            return hook.toString();
        }
    }

    public Hook {
        types = List.copyOf(types);
    }
}
