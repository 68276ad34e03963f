package org.policytrack.kit.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.AuditConfig;
import org.policytrack.kit.clock.RealTime;

/** Appends the head of the chain to a file elsewhere, after the start and once a day. */
@ApplicationScoped
class KeepHeadOutside {

    private static final Logger LOG = Logger.getLogger(KeepHeadOutside.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final Optional<Path> file;
    private final DataSource database;
    private final String service;
    private final InstantSource now;
    private final ObjectMapper json;
    private final Counter failures;
    private Instant nextAt = Instant.MIN;

    KeepHeadOutside(
            AuditConfig config,
            DataSource database,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @RealTime InstantSource now,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.file = config.headFile();
        this.database = database;
        this.service = service;
        this.now = now;
        this.json = json;
        this.failures = metrics.counter("policytrack.audit.head.write.failures");
    }

    /** One that failed is tried again in a minute. */
    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepWhenDue() {
        Instant instant = now.instant();
        if (file.isEmpty() || instant.isBefore(nextAt)) {
            return;
        }
        try {
            Optional<Head> head = head();
            if (head.isPresent()) {
                append(file.get(), line(head.get(), instant));
                nextAt = instant.plus(DAY);
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            failures.increment();
            LOG.warnf("The head of the audit chain cannot be kept in %s: %s", file.get(), failed);
        }
    }

    private Optional<Head> head() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainTable.head(connection).map(Head::of);
        }
    }

    private String line(Head head, Instant writtenAt) throws JsonProcessingException {
        return json.writeValueAsString(KeptHead.of(service, head, writtenAt)) + "\n";
    }

    /** In one write, since several services may share the file. */
    private static void append(Path file, String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
