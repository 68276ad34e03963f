package org.policytrack.system.cluster;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What is done to a cluster under load. Each fault ends with everything as it was before. */
enum Fault {
    ROLLING_RESTART("rolling restart of all instances") {
        @Override
        void befall(Cluster cluster, int turn) {
            for (Instance instance : cluster.instances()) {
                cluster.balancer().drain(instance);
                instance.process().stop();
                cluster.start(instance);
                instance.process().awaitReady();
                cluster.balancer().open(instance);
                cluster.awaitUp(instance);
            }
        }
    },
    INSTANCE_KILLED("an instance of a service killed (SIGKILL)") {
        @Override
        void befall(Cluster cluster, int turn) {
            // The ones of reporting-service by turns with the others: it has most of the load.
            List<Instance> instances = cluster.instances().reversed();
            Instance killed = instances.get(turn % instances.size());
            killed.process().kill();
            pass(DOWN);
            cluster.start(killed);
            cluster.awaitUp(killed);
        }
    },
    NODE_KILLED("a database node killed (SIGKILL)") {
        @Override
        void befall(Cluster cluster, int turn) {
            GaleraNode node = nodeOf(cluster, turn);
            node.kill();
            pass(DOWN);
            node.start(cluster.database().nodes());
            cluster.database().awaitSynced();
        }
    },
    NODE_FROZEN("a database node frozen (SIGSTOP)") {
        @Override
        void befall(Cluster cluster, int turn) {
            GaleraNode node = nodeOf(cluster, turn);
            node.freeze();
            pass(DOWN);
            node.thaw();
            cluster.database().awaitSynced();
        }
    },
    NODE_CUT_OFF("a database node cut off from the others") {
        @Override
        void befall(Cluster cluster, int turn) {
            GaleraNode node = nodeOf(cluster, turn);
            node.cutOff();
            pass(DOWN);
            node.letBackIn();
            cluster.database().awaitSynced();
        }
    };

    private static final Duration DOWN = Duration.ofSeconds(15);

    private final String told;

    Fault(String told) {
        this.told = told;
    }

    /** @param turn how often this has befallen the cluster before: another part has its turn each time */
    abstract void befall(Cluster cluster, int turn);

    @Override
    public String toString() {
        return told;
    }

    /** The first two nodes are those that instances try first. */
    private static GaleraNode nodeOf(Cluster cluster, int turn) {
        List<GaleraNode> nodes = cluster.database().nodes();
        return nodes.get(turn % nodes.size());
    }

    private static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
