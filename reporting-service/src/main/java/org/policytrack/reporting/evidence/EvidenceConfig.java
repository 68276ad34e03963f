package org.policytrack.reporting.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How evidence is taken in and where it is kept. */
@ConfigMapping(prefix = "tracker.evidence")
public interface EvidenceConfig {

    /** The largest file that is taken. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** The whole of it must be there within this time. */
    @WithDefault("PT5M")
    Duration uploadWithin();

    /** How many uploads are received at once; what comes on top is asked to try again. Bounds the space they need. */
    @WithDefault("16")
    int uploadsAtOnce();

    /** Where a file lies while it comes in and is looked at. */
    @WithDefault("${java.io.tmpdir}")
    Path incoming();

    /** Business time for which an upload is kept that no report refers to. */
    @WithDefault("P30D")
    Duration unusedKeptFor();

    /** The folder that keeps the files, unless an S3 endpoint is named. */
    @WithDefault("${tracker.data:./data}/evidence")
    Path folder();

    /** The bucket that keeps the files instead. */
    S3 s3();

    /** An S3-compatible server. */
    interface S3 {

        /** Its address, such as {@code https://s3.example.org}; without one files are kept in the folder. */
        Optional<URI> endpoint();

        /** The bucket, which belongs to this service alone. */
        Optional<String> bucket();

        /** What requests are signed for; many servers take any. */
        @WithDefault("us-east-1")
        String region();

        /** Who may write to the bucket. */
        Optional<String> accessKey();

        /** From the environment only. */
        Optional<String> secretKey();
    }
}
