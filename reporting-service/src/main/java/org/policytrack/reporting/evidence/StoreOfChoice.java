package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;
import org.policytrack.reporting.evidence.store.Bucket;
import org.policytrack.reporting.evidence.store.EvidenceStore;
import org.policytrack.reporting.evidence.store.FolderStore;
import org.policytrack.reporting.evidence.store.S3Store;

/** The store that the settings name. */
@ApplicationScoped
class StoreOfChoice {

    @Produces
    @ApplicationScoped
    EvidenceStore store(EvidenceConfig config) {
        return config.s3()
                .endpoint()
                .<EvidenceStore>map(endpoint -> new S3Store(bucket(endpoint, config.s3())))
                .orElseGet(() -> new FolderStore(config.folder().toAbsolutePath()));
    }

    void close(@Disposes EvidenceStore store) throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }

    private static Bucket bucket(URI endpoint, EvidenceConfig.S3 s3) {
        return new Bucket(
                endpoint,
                needed("bucket", s3.bucket()),
                s3.region(),
                needed("access-key", s3.accessKey()),
                needed("secret-key", s3.secretKey()));
    }

    private static String needed(String name, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalStateException("tracker.evidence.s3.endpoint needs tracker.evidence.s3." + name));
    }
}
