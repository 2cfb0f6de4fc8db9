package org.deskcheck.desk.hook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses are on the public internet: those that no registry of IANA sets aside for something else. */
final class PublicAddress {

    /** IANA's special-purpose addresses of IPv4, multicast, what is reserved, and one cloud's metadata on a public address. */
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("168.63.129.16", 32),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.31.196.0", 24),
            block("192.52.193.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("192.175.48.0", 24),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 3));

    /** The only part of IPv6 that is given out; loopback, private, mapped, translated, multicast all lie outside. */
    private static final Block GLOBAL_6 = block("2000::", 3);

    /** Within it: protocols and tunnels that carry an address of IPv4 inside, documentation. */
    private static final List<Block> NOT_PUBLIC_6 =
            List.of(block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

    private record Block(InetAddress start, int bits) {

        boolean holds(InetAddress address) {
            byte[] ours = start.getAddress();
            byte[] theirs = address.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddress() {}

    /** An address of IPv4 inside one of IPv6 ({@code ::ffff:10.0.0.1}) is that address: Java makes it so itself. */
    static boolean is(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address))
                : GLOBAL_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
    }

    private static Block block(String start, int bits) {
        try {
            return new Block(InetAddress.getByName(start), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(start + " is an address, no name", e);
        }
    }
}
