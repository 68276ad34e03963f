package org.policytrack.kit.caller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** What an account may be; one account may have several. On the wire the name is in lower case, with hyphens. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Files progress for the own department (联络员). */
    REPORTER,
    /** Sees and is told about the deadlines of the own department (部门负责人). */
    HEAD,
    /** Accepts and returns what was filed (审核人). */
    REVIEWER,
    /** The coordinating office: plan, dates, waivers, publication (牵头协调单位). */
    COORDINATOR,
    /** Departments, accounts, settings (系统管理员). */
    ADMINISTRATOR,
    /** Grants roles, locks and unlocks accounts (安全管理员). */
    SECURITY_ADMINISTRATOR,
    /** Reads the audit, and nothing but that is theirs alone (审计管理员). */
    AUDITOR,
    /** Another service of this installation; never a person. */
    SERVICE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Role ofWire(String wireName) {
        return find(wireName)
                .orElseThrow(() -> InputRefused.invalid(
                        InputFault.inBody("/roles", "not-one-of", Arrays.toString(namesOfPeople()))));
    }

    /** The role of this name; a name from another system that means nothing here is no role. */
    public static Optional<Role> find(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }

    private static String[] namesOfPeople() {
        return Arrays.stream(values())
                .filter(role -> role != SERVICE)
                .map(Role::wireName)
                .toArray(String[]::new);
    }
}
