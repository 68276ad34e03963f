package org.policytrack.kit.limit;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Whether there is hardly any memory left. What the collector found in use is asked for, not what lies about: it is known
 * since its last look at the old objects, and the few requests that are let through meanwhile bring on the next look.
 */
@Singleton
class FullHeap {

    private static final double NEARLY_FULL = 0.9;
    private static final int SHARE_LET_THROUGH = 10;

    private final List<MemoryPoolMXBean> old;

    FullHeap() {
        this.old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                .filter(pool -> pool.getUsage().getMax() > 0)
                .toList();
        old.forEach(
                pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * NEARLY_FULL)));
    }

    boolean isNearlyFull() {
        return old.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    }

    /** Of so many requests at once those that may come while memory is short. */
    int fewOf(int most) {
        return Math.max(1, most / SHARE_LET_THROUGH);
    }
}
