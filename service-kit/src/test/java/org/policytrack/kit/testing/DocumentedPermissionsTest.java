package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.REPORTER;
import static org.policytrack.kit.caller.Role.VIEWER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.PermissionTable;

class DocumentedPermissionsTest {

    @Test
    void everyKindOfPermissionHasAWordOfItsOwn() throws JsonProcessingException {
        Contract contract = Contract.of(new ObjectMapper(new YAMLFactory()).readTree("""
                paths:
                  /api/v1/reports: {get: {operationId: listReports}, post: {operationId: fileReport}}
                  /api/v1/self: {get: {operationId: readSelf}}
                  /api/v1/tokens: {post: {operationId: signIn}}
                """));
        PermissionTable table = new PermissionTable()
                .with(Permission.of("report.read", COORDINATOR).andUnlessNarrowed(VIEWER), "listReports")
                .with(Permission.of("report.file").andForOwnDepartment(REPORTER), "fileReport")
                .with(Permission.signedIn("self.read"), "readSelf")
                .with(Permission.open("sign-in"), "signIn");

        assertThat(DocumentedPermissions.markdown(contract, table)
                        .lines()
                        .skip(2)
                        .limit(4))
                .containsExactly(
                        "| `listReports` GET /reports | 限阅 narrowed | – | – | – | 全部 all | – | – | – | – |",
                        "| `fileReport` POST /reports | – | 本部门 own | – | – | – | – | – | – | – |",
                        "| `readSelf` GET /self" + " | 本人 self".repeat(9) + " |",
                        "| `signIn` POST /tokens" + " | 公开 open".repeat(9) + " |");
    }
}
