package org.policytrack.kit.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can tell who has nothing but an export and the heads kept elsewhere. */
@Tag("database")
@Tag("always")
class VerifyExportTest {

    private final Chain chain = Chain.of(8);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path heads;

    @BeforeEach
    void keepTheHead() throws IOException {
        heads = folder.resolve("audit-heads.jsonl");
        keep(Chain.SERVICE, chain.head());
    }

    @Test
    void anUntouchedExportIsIntact() throws IOException {
        assertThat(verify(export())).isZero();

        assertThat(said.toString(UTF_8))
                .contains(
                        "完好",
                        "INTACT: 8 entries of department-service",
                        chain.head().hash());
    }

    @Test
    void anUntouchedExportLeadsThroughTheHeads() throws IOException {
        chain.write("more");
        chain.seal();
        keep(Chain.SERVICE, chain.head());
        keep("task-service", new Head(3, "0".repeat(64), ""));

        assertThat(verify(export(), "--head", heads.toString())).isZero();

        assertThat(said.toString(UTF_8)).contains("held against 2 heads");
    }

    @Test
    void anExportOfSeveralPartsIsWhole() throws IOException {
        for (int i = 0; i < 2 * VerifyChain.PART; i++) {
            chain.write("more");
        }
        chain.seal();

        assertThat(export()).hasSize(2 * VerifyChain.PART + 8);
        assertThat(verify(export())).isZero();
    }

    @Test
    void aChangedFigureIsFound() throws IOException {
        List<String> lines = export();
        lines.set(4, lines.get(4).replace("33.30", "33.31"));

        isBroken(lines, "sequence 5");
    }

    @Test
    void anAddedFieldIsFound() throws IOException {
        List<String> lines = export();
        lines.set(4, lines.get(4).replaceFirst("\\{", "{\"note\":\"approved\","));

        isBroken(lines, "sequence 5");
    }

    @Test
    void aRemovedLineIsFound() throws IOException {
        List<String> lines = export();
        lines.remove(4);

        isBroken(lines, "sequence 5");
    }

    @Test
    void swappedLinesAreFound() throws IOException {
        List<String> lines = export();
        Collections.swap(lines, 4, 5);

        isBroken(lines, "sequence 5");
    }

    @Test
    void aDoubledLineIsFound() throws IOException {
        List<String> lines = export();
        lines.add(5, lines.get(4));

        isBroken(lines, "sequence 5");
    }

    @Test
    void anEntryMissingInTheDatabaseIsMissedInTheExport() throws IOException {
        chain.database.tamper("DELETE FROM audit_entry WHERE subject = 'subject-5'");

        isBroken(export(), "sequence 5");
    }

    @Test
    void aCutOffTailIsFoundByAHead() throws IOException {
        List<String> lines = export().subList(0, 6);

        assertThat(verify(lines)).isZero();
        isBroken(lines, "sequence 7", "--head", heads.toString());
    }

    @Test
    void nothingAtAllIsFoundByAHead() throws IOException {
        isBroken(List.of(), "sequence 1", "--head", heads.toString());
    }

    @Test
    void aChainWrittenAnewIsFoundByAHead() throws IOException {
        chain.database.tamper("UPDATE audit_entry SET actor = 'nobody' WHERE subject = 'subject-3'");
        chain.recompute(3);

        assertThat(verify(export())).isZero();
        isBroken(export(), "sequence 8", "--head", heads.toString());
    }

    @Test
    void whatCannotBeReadIsNeitherIntactNorBroken() throws IOException {
        assertThat(verify(List.of("no json"))).isEqualTo(2);
        assertThat(verify(List.of())).as("nothing at all").isEqualTo(2);
        assertThat(verify(List.of("{\"sequence\":1}"))).isEqualTo(2);
        assertThat(verify(List.of("{\"hash\":1,\"hash\":2}"))).isEqualTo(2);
        assertThat(verify(List.of("[]"))).isEqualTo(2);
        assertThat(verify(List.of("{\"hash\":1e999,\"n\":1e999,\"sequence\":1,\"previousHash\":1,\"id\":1}")))
                .isEqualTo(2);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "--head")).isEqualTo(2);
        assertThat(verify(export(), "--head", folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    private void isBroken(List<String> lines, String where, String... options) throws IOException {
        assertThat(verify(lines, options)).isEqualTo(1);

        assertThat(said.toString(UTF_8)).contains("不完好", "BROKEN at " + where);
    }

    private int verify(List<String> lines, String... options) throws IOException {
        Path export = Files.write(folder.resolve("export.jsonl"), lines);
        List<String> arguments = new ArrayList<>(List.of(export.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        said.reset();
        return VerifyExport.run(new PrintStream(said, true, UTF_8), arguments);
    }

    private List<String> export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportChain(chain.database.source(), Chain.SERVICE).writeTo(out);
        return new ArrayList<>(out.toString(UTF_8).lines().toList());
    }

    private void keep(String service, Head head) throws IOException {
        KeptHead kept = KeptHead.of(service, head, Instant.parse("2026-03-02T00:00:00Z"));
        Files.writeString(
                heads,
                new ObjectMapper().writeValueAsString(kept) + "\n",
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
