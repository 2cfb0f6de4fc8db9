package org.deskcheck.desk.access;

/**
 * A new key, the one time that it can be seen whole.
 *
 * @param secret what a caller sends
 */
public record MadeKey(ApiKey key, String secret) {

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return "MadeKey[" + key.id() + "]";
    }
}
