package org.policytrack.department.directory;

import org.policytrack.kit.problem.Refusal;

/** 409: a code or name already belongs to a department; a name that means two departments means none. */
final class NameTaken extends Refusal {

    NameTaken(String name, String code) {
        super(409, "name-taken", name, code);
    }
}
