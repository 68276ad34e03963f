package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.PermissionTable;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.testing.Contract.Operation;

/** Holds the permission table of a service against its contract, and the one its README shows against the code. */
public final class DocumentedPermissions {

    private static final String BEGIN = "<!-- permissions, written by the tests: begin -->\n";
    private static final String END = "<!-- permissions: end -->\n";
    private static final String LEGEND = """

            - 全部 all：不限部门 / whatever department it is about
            - 本部门 own：仅限本部门 / about the own department only
            - 限阅 narrowed：计划限定查阅时仅限本部门，否则不限 / all; where a plan narrows reading, the own department only
            - 本人 self：任何账号，仅关于自己 / every account, about itself
            - 公开 open：无需令牌 / without a token
            - –：403
            """;

    private DocumentedPermissions() {}

    /** Fails when an operation of the contract has no permission, a permission no operation, or only one of both is open. */
    public static void coverTheContract(String service, PermissionTable table) {
        Contract contract = Contract.of(service);
        assertThat(contract.operations())
                .extracting(Operation::id)
                .as("Operations of the contract, and operations with a permission")
                .containsExactlyInAnyOrderElementsOf(table.byOperation().keySet());
        assertThat(contract.operations().stream().filter(Operation::isOpen).map(Operation::id))
                .as("Operations that need no token by the contract, and by the permissions")
                .containsExactlyInAnyOrderElementsOf(table.byOperation().entrySet().stream()
                        .filter(entry -> entry.getValue().grant() == Permission.Grant.OPEN)
                        .map(java.util.Map.Entry::getKey)
                        .toList());
    }

    /**
     * Fails when the table in {@code README.md} is not what the code says; with {@code -Dcontract.update} it is
     * written anew, to be reviewed like any change.
     */
    public static void areInTheReadme(String service, PermissionTable table) {
        Path file = Path.of("README.md");
        try {
            String readme = Files.readString(file);
            String wanted = between(readme, markdown(Contract.of(service), table));
            if (System.getProperty("contract.update") != null) {
                Files.writeString(file, wanted);
                readme = wanted;
            }
            assertThat(readme)
                    .as(
                            "The permissions differ from those in %s: review and run the tests with -Dcontract.update",
                            file)
                    .isEqualTo(wanted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String between(String readme, String table) {
        assertThat(readme).as("the README has a place for the permissions").contains(BEGIN, END);
        return readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + table
                + readme.substring(readme.indexOf(END));
    }

    static String markdown(Contract contract, PermissionTable table) {
        String roles = Arrays.stream(Role.values()).map(Role::wireName).collect(Collectors.joining(" | "));
        String rule = "---|".repeat(Role.values().length + 1);
        return "| 操作 operation | " + roles + " |\n|" + rule + "\n"
                + contract.operations().stream()
                        .map(operation ->
                                row(operation, table.of(operation.id()).orElseThrow()))
                        .collect(Collectors.joining())
                + LEGEND;
    }

    private static String row(Operation operation, Permission permission) {
        String cells =
                Arrays.stream(Role.values()).map(role -> cell(permission, role)).collect(Collectors.joining(" | "));
        return "| `" + operation.id() + "` " + operation.method() + " "
                + operation.path().replaceFirst("/api/v1", "") + " | " + cells + " |\n";
    }

    private static String cell(Permission permission, Role role) {
        return switch (permission.grant()) {
            case OPEN -> "公开 open";
            case SIGNED_IN -> "本人 self";
            case BY_ROLE -> cellByRole(permission, role);
        };
    }

    private static String cellByRole(Permission permission, Role role) {
        if (permission.forAnyDepartment().contains(role)) {
            return "全部 all";
        }
        if (permission.unlessNarrowed().contains(role)) {
            return "限阅 narrowed";
        }
        return permission.forOwnDepartment().contains(role) ? "本部门 own" : "–";
    }
}
