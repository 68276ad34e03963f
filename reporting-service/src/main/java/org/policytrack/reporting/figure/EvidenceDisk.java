package org.policytrack.reporting.figure;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrack.reporting.evidence.EvidenceConfig;

/** How much room is left where evidence comes in and is kept. */
@ApplicationScoped
class EvidenceDisk {

    /** Where files are kept in a bucket nothing is told, for that has room or says so. */
    @Produces
    @Singleton
    MeterBinder room(EvidenceConfig config) {
        return config.s3().endpoint().isPresent()
                ? metrics -> {}
                : new DiskSpaceMetrics(
                        existing(config.folder().toAbsolutePath()).toFile());
    }

    /** The folder is made with the first file. */
    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return parent == null || Files.exists(folder) ? folder : existing(parent);
    }
}
