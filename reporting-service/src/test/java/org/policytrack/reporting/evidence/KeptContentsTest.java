package org.policytrack.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.reporting.evidence.file.TestFile;
import org.policytrack.reporting.evidence.store.FolderStore;
import org.policytrack.reporting.evidence.store.StoredFile;

class KeptContentsTest {

    @TempDir
    private Path folder;

    private KeptContents kept;

    @BeforeEach
    void anEmptyStore() {
        kept = new KeptContents(new FolderStore(folder));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 64 * 1024, 64 * 1024 + 1, 1_000_000})
    void aFileIsWrittenOutAsItWasUploaded(int size) throws Exception {
        byte[] bytes = TestFile.pdfOf(size);
        Content content = kept(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        kept.writeTo(out, content);

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(kept.faultOf(content)).isEmpty();
    }

    /** The announced length is never reached, so that nobody takes the answer for the file. */
    @ParameterizedTest
    @ValueSource(ints = {61, 64 * 1024, 1_000_000})
    void aFileThatChangesWhileItIsReadIsNeverWrittenOutWhole(int size) throws Exception {
        byte[] bytes = TestFile.pdfOf(size);
        Content content = kept(bytes);
        bytes[size - 1]++;
        Files.write(folder.resolve(StoredFile.nameOf(content.sha256())), bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> kept.writeTo(out, content)).isInstanceOf(IOException.class);

        assertThat(out.size()).isLessThan(size);
    }

    @Test
    void aFileThatGrewIsAChangedOne() throws Exception {
        Content content = kept(TestFile.pdf());
        Path file = folder.resolve(StoredFile.nameOf(content.sha256()));
        Files.writeString(file, Files.readString(file) + "more");

        assertThat(kept.faultOf(content)).hasValue(EvidenceFault.Kind.CHANGED);
    }

    private Content kept(byte[] bytes) throws Exception {
        Content content = new Content(EvidenceResourceTest.sha256(bytes), bytes.length);
        Path file = Files.createTempFile("kept-contents", "");
        try {
            kept.keep(content, Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
        return content;
    }
}
