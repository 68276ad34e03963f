package org.policytrack.kit.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.audit.AuditEntry;

class SealedLineTest {

    private final AuditEntry entry = new AuditEntry(
            42,
            Instant.parse("2026-03-01T08:30:00.123456Z"),
            Instant.parse("2023-04-20T02:00:00Z"),
            "管理员\"\\\n\u0001€😀",
            "zj-fgw",
            "retireDepartment",
            "DONE",
            "Department",
            "zj-scjg",
            null,
            "{\"value\":12345678901234567890.10}",
            "127.0.0.1",
            "0123456789abcdef0123456789abcdef");
    private final Seal seal =
            SealedLine.seal("department-service", 7, "ab".repeat(32), Instant.parse("2026-03-01T08:30:01Z"), entry);

    /** Computed with Python: sha256 of json.dumps(line, sort_keys=True, separators=(',', ':'), ensure_ascii=False). */
    @Test
    void theHashIsWhatAnotherToolComputes() {
        assertThat(seal.hash()).isEqualTo("4dcb6579754f5ba9afd5307f53df24a4ece77076c0591584bb83ee4fb590ecf6");
    }

    @Test
    void theLineCarriesTheHashOfTheRestOfItself() throws JsonProcessingException {
        ObjectNode line = line();

        assertThat(line.get("hash").asText()).isEqualTo(seal.hash());
        assertThat(SealedLine.contentHash(line)).isEqualTo(seal.hash());
    }

    @Test
    void everyFieldButTheHashItselfIsPartOfTheHash() throws JsonProcessingException {
        List<String> fields = List.copyOf(
                line().properties().stream().map(field -> field.getKey()).toList());

        assertThat(fields).hasSize(17);
        for (String field : fields) {
            ObjectNode without = line();
            without.remove(field);
            ObjectNode other = line();
            other.put(field, "other");

            assertThat(SealedLine.contentHash(without).equals(seal.hash()))
                    .as(field)
                    .isEqualTo(field.equals("hash"));
            assertThat(SealedLine.contentHash(other).equals(seal.hash()))
                    .as(field)
                    .isEqualTo(field.equals("hash"));
        }
    }

    @Test
    void aDigitThatADoubleCannotHoldIsPartOfTheHash() throws JsonProcessingException {
        ObjectNode other = line();
        other.put("after", "{\"value\":12345678901234567890.11}");

        assertThat(SealedLine.contentHash(other)).isNotEqualTo(seal.hash());
    }

    private ObjectNode line() throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper()
                .readTree(new String(
                        SealedLine.of("department-service", seal, entry).bytes(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
