package org.policytrack.kit.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.digest.Sha256;

/**
 * What a table holds, told briefly.
 *
 * @param rows how many
 * @param checksum the sum of the SHA-256 of all lines, modulo 2 to the 256th: the same whatever order the rows come in. It
 *     shows an accident; who would hide a change on purpose is found by the audit chain
 * @param nextId which the table would give to its next row; null where it gives none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TableState(long rows, String checksum, @Nullable Long nextId) {

    boolean holdsTheSameAs(TableState other) {
        return rows == other.rows && checksum.equals(other.checksum);
    }

    /** Adds up a table line by line. */
    static final class Sum {

        private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

        private long rows;
        private BigInteger sum = BigInteger.ZERO;

        void add(String line) {
            byte[] digest = Sha256.begun().digest(line.getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, digest)).mod(MODULUS);
            rows++;
        }

        TableState state(@Nullable Long nextId) {
            return new TableState(rows, "%064x".formatted(sum), nextId);
        }
    }
}
