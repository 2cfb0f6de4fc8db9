package org.deskcheck.desk.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where requests come from, as failures are counted. */
final class Addresses {

    /** What one customer of a network has of IPv6: 64 bits to choose from. */
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** The address; of IPv6 its network, because who has one address has all of them. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // with a colon it is an address, and nothing is looked up
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
