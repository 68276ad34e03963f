package org.policytrack.reporting.evidence.store;

import java.net.URI;

/**
 * A bucket of an S3-compatible server and who may write to it.
 *
 * @param endpoint the server's address; the bucket's name is part of the path, not of the host
 */
public record Bucket(URI endpoint, String name, String region, String accessKey, String secretKey) {

    /** Without the secret. */
    @Override
    public String toString() {
        return endpoint + "/" + name;
    }
}
