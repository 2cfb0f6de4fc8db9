package org.deskcheck.desk.hook;

/**
 * Where a hook's address leads, taken apart.
 *
 * @param secure by TLS
 * @param host in lower case; of IPv6 without brackets
 * @param target path and query, as they are sent
 * @param inside whether the operator allows it, wherever it leads
 */
record Destination(boolean secure, String host, int port, String target, boolean inside) {

    /** As the header has it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? name : name + ":" + port;
    }
}
