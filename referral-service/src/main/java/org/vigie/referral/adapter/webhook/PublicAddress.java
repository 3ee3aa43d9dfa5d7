package org.vigie.referral.adapter.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public network from all others, so that an entry of the directory cannot make this service call
 * what only stands open inside (IANA's special-purpose registries, RFC 6890).
 */
final class PublicAddress {
    private static final List<Block> SPECIAL_IPV4 = List.of(
            Block.of("0.0.0.0/8"),
            Block.of("10.0.0.0/8"),
            Block.of("100.64.0.0/10"),
            Block.of("127.0.0.0/8"),
            Block.of("169.254.0.0/16"),
            Block.of("172.16.0.0/12"),
            Block.of("192.0.0.0/24"),
            Block.of("192.0.2.0/24"),
            Block.of("192.88.99.0/24"),
            Block.of("192.168.0.0/16"),
            Block.of("198.18.0.0/15"),
            Block.of("198.51.100.0/24"),
            Block.of("203.0.113.0/24"),
            Block.of("224.0.0.0/3"));

    /** The only global unicast there is; within it, what carries an IPv4 address inside or is for documents. */
    private static final Block GLOBAL_IPV6 = Block.of("2000::/3");

    private static final List<Block> SPECIAL_IPV6 =
            List.of(Block.of("2001::/23"), Block.of("2001:db8::/32"), Block.of("2002::/16"), Block.of("3fff::/20"));

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> SPECIAL_IPV4.stream().noneMatch(block -> block.contains(bytes));
            case Inet6Address _ ->
                GLOBAL_IPV6.contains(bytes) && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(bytes));
            default -> false;
        };
    }

    /** A block of addresses that begin with the same bits. */
    private record Block(byte[] prefix, int bits) {

        static Block of(String cidr) {
            String[] parts = cidr.split("/", -1);
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((prefix[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
