package org.policytrack.reporting.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3StoreTest extends EvidenceStoreRules {

    private static S3Server server;
    private static S3Client owner;

    private Bucket bucket;
    private S3Store store;

    @BeforeAll
    static void aRealServer(@TempDir Path folder) throws IOException {
        server = S3Server.started(folder);
        owner = S3Client.builder()
                .endpointOverride(server.bucket("any").endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(options -> options.chunkedEncodingEnabled(false))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void theServerEnds() throws InterruptedException {
        owner.close();
        server.close();
    }

    @BeforeEach
    void anEmptyBucket() {
        bucket = server.bucket("b" + UUID.randomUUID());
        owner.createBucket(create -> create.bucket(bucket.name()));
        store = new S3Store(bucket);
    }

    @AfterEach
    void theStoreIsClosed() {
        store.close();
    }

    @Override
    EvidenceStore store() {
        return store;
    }

    @Override
    void stranger(String name) {
        owner.putObject(put -> put.bucket(bucket.name()).key(name), RequestBody.fromString("stranger"));
    }

    @Test
    void whoSignsWithAnotherKeyIsRefused() {
        Bucket stolen = new Bucket(bucket.endpoint(), bucket.name(), bucket.region(), bucket.accessKey(), "guessed");

        try (S3Store intruder = new S3Store(stolen)) {
            assertThatThrownBy(() -> intruder.keep(sha256(unique()), file(unique())))
                    .isInstanceOf(IOException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsAFailureOfTheStore() {
        Bucket nowhere = new Bucket(URI.create("http://127.0.0.1:1"), "b", "us-east-1", "key", "secret");

        try (S3Store silent = new S3Store(nowhere)) {
            assertThatThrownBy(() -> silent.size(sha256(unique()))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> silent.read(sha256(unique()))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> silent.after("", 1)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(bucket.toString()).doesNotContain(S3Server.SECRET_KEY);
    }
}
