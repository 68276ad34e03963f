package org.policytrack.department.outgoing;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param first an address of it
 * @param bits how many leading bits all its addresses share
 */
record NetworkRange(InetAddress first, int bits) {

    NetworkRange {
        int most = first.getAddress().length * Byte.SIZE;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("a range of " + first + " has 0 to " + most + " bits");
        }
    }

    /** @throws IllegalArgumentException for what is no range */
    static NetworkRange of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text + " is no range such as 10.0.0.0/8");
        }
        return new NetworkRange(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        int mask = (0xff << (Byte.SIZE - rest)) & 0xff;
        return Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || (mine[whole] & mask) == (other[whole] & mask));
    }
}
