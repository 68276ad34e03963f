package org.policytrack.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestTask;
import org.policytrack.reporting.evidence.file.TestFile;

@QuarkusTest
class RemoveUnusedEvidenceTest extends ReportingServiceTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Inject
    RemoveUnusedEvidence job;

    @Inject
    UploadEvidence upload;

    @Inject
    EvidenceDatabase database;

    @Inject
    EvidenceConfig settings;

    @Test
    void whatNoReportRefersToIsRemovedAfterThirtyDaysWithItsFile() throws Exception {
        byte[] content = TestFile.pdf();
        String id = Upload.of(content).done();

        clock.isOn("2023-07-20");
        realTime.passes(TWO_DAYS);
        job.remove();
        assertThat(isThere(id)).isTrue();

        clock.isOn("2023-07-21");
        job.remove();

        assertThat(isThere(id)).isFalse();
        assertThat(database.file(EvidenceResourceTest.sha256(content))).doesNotExist();
        assertThat(database.auditEntries("removeUnusedEvidence", id)).isEqualTo(1);
        assertThat(database.auditEntries("removeUnusedEvidence", EvidenceResourceTest.sha256(content)))
                .isEqualTo(1);
    }

    @Test
    void whatAReportRefersToStays() throws Exception {
        TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
        String id = Upload.of(TestFile.pdf()).done();
        String report = aReport(task).withValue(task.indicator(), "68").json();
        asReporterOf("zj-scjg")
                .body(report.replace("\"link\":\"https://example.org/68.pdf\"", "\"evidence\":\"" + id + "\""))
                .post("/progress-reports")
                .then()
                .statusCode(201);

        clock.isOn("2024-06-20");
        realTime.passes(TWO_DAYS);
        job.remove();

        assertThat(isThere(id)).isTrue();
        asReporterOf("zj-scjg").get("/evidence/" + id + "/content").then().statusCode(200);
    }

    @Test
    void aFileStaysWhileAnyRecordHasIt() throws Exception {
        byte[] content = TestFile.pdf();
        String old = Upload.of(content).done();
        clock.isOn("2023-07-10");
        String young = Upload.of(content).done();

        clock.isOn("2023-07-25");
        realTime.passes(TWO_DAYS);
        job.remove();

        assertThat(isThere(old)).isFalse();
        asReporterOf("zj-scjg").get("/evidence/" + young + "/content").then().statusCode(200);
    }

    /** A process that is killed between file and record leaves just this. */
    @Test
    void aFileThatNeverGotARecordIsRemovedAfterADay() throws Exception {
        byte[] content = TestFile.pdf();
        Path file = database.file(EvidenceResourceTest.sha256(content));
        try (ReceivedFile received =
                ReceivedFile.from(new ByteArrayInputStream(content), "x.pdf", settings.incoming(), content.length)) {
            upload.keep(received);
        }
        assertThat(database.count(
                        "SELECT COUNT(*) FROM evidence WHERE sha256 = ?", EvidenceResourceTest.sha256(content)))
                .isZero();

        job.remove();
        assertThat(file).exists();

        realTime.passes(TWO_DAYS);
        job.remove();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAKilledUploadLeftOnTheDiskIsRemovedAfterADay() throws IOException {
        Files.createDirectories(settings.incoming());
        Path leftOver = Files.createTempFile(settings.incoming(), "policytrack-upload-", "");
        Path ofOthers = Files.createTempFile(settings.incoming(), "of-others-", "");
        Files.setLastModifiedTime(leftOver, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(ofOthers, FileTime.from(Instant.EPOCH));

        job.remove();

        assertThat(leftOver).doesNotExist();
        assertThat(ofOthers).exists();
        Files.delete(ofOthers);
    }

    private boolean isThere(String id) {
        return database.count("SELECT COUNT(*) FROM evidence WHERE id = ?", id) == 1;
    }
}
