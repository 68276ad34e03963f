package org.policytrack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the services promise holds on a cluster too, whichever part of it is killed, frozen, cut off or restarted. Galera
 * itself promises less than one may think: see docs/adr/0033.
 */
@Tag("cluster")
class ClusterTest {

    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("cluster.minutes", 3));
    private static final Duration EVERY = Duration.ofSeconds(Long.getLong("cluster.fault-every-seconds", 30));
    private static final double LONGEST_SILENCE_SECONDS = 10;

    @Test
    void everyAcknowledgedWriteIsThereOnceWhateverBefallsTheCluster() throws SQLException {
        assumeTrue(Cluster.isPossibleHere(), "needs the Debian packages mariadb-server, galera-4, rsync and haproxy");

        try (Cluster cluster = new Cluster()) {
            cluster.start();
            FaultRun run = FaultRun.of(cluster, LENGTH, EVERY);

            System.out.println(run.table());
            assertThat(run.faults()).as("logs in %s", cluster.folder()).isEmpty();
            assertThat(run.writes().filed()).hasSizeGreaterThan(100);
            assertThat(run.writes().timesReadBackElsewhere()).isPositive();
            assertThat(run.longestSilenceSeconds()).isLessThan(LONGEST_SILENCE_SECONDS);
            assertThat(run.failedWhileRestarted()).as(run.table()).isZero();
        }
    }
}
