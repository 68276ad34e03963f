package org.policytrack.reporting.evidence.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an S3-compatible server. An object appears there as a whole or not at all. */
public final class S3Store implements EvidenceStore, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(10);

    private final S3Client server;
    private final Bucket bucket;

    public S3Store(Bucket bucket) {
        this.bucket = bucket;
        this.server = S3Client.builder()
                .endpointOverride(bucket.endpoint())
                .region(Region.of(bucket.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
                .forcePathStyle(true)
                // Not every compatible server knows the newer check sums; the signature holds a SHA-256 of the content.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(options -> options.chunkedEncodingEnabled(false))
                .overrideConfiguration(options ->
                        options.defaultProfileFile(ProfileFile.aggregator().build()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(BETWEEN_BYTES)
                        .build())
                .build();
    }

    @Override
    public void keep(String sha256, Path content) throws IOException {
        String key = StoredFile.nameOf(sha256);
        asked(() -> server.putObject(put -> put.bucket(bucket.name()).key(key), RequestBody.fromFile(content)));
    }

    @Override
    public OptionalLong size(String sha256) throws IOException {
        String key = StoredFile.nameOf(sha256);
        return asked(() -> {
            try {
                return OptionalLong.of(
                        server.headObject(head -> head.bucket(bucket.name()).key(key))
                                .contentLength());
            } catch (NoSuchKeyException missing) {
                return OptionalLong.empty();
            }
        });
    }

    @Override
    public InputStream read(String sha256) throws IOException {
        String key = StoredFile.nameOf(sha256);
        try {
            return server.getObject(get -> get.bucket(bucket.name()).key(key));
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException(key);
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        String key = StoredFile.nameOf(sha256);
        asked(() -> server.deleteObject(delete -> delete.bucket(bucket.name()).key(key)));
    }

    @Override
    public List<StoredFile> after(String name, int limit) throws IOException {
        return asked(() ->
                server
                        .listObjectsV2(list ->
                                list.bucket(bucket.name()).startAfter(name).maxKeys(limit))
                        .contents()
                        .stream()
                        .map(object -> new StoredFile(object.key(), object.size()))
                        .toList());
    }

    @Override
    public void removeUnfinished(Instant before) {
        // An upload that breaks off leaves no object.
    }

    @Override
    public void close() {
        server.close();
    }

    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }
}
