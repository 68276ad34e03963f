package org.policytrack.department.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;

/** An administrator adds, changes and retires departments. No name may mean two of them. */
@ApplicationScoped
class KeepDepartments {

    private final Departments departments;
    private final DepartmentGroups groups;
    private final AuditTrail audit;
    private final Clock clock;

    KeepDepartments(Departments departments, DepartmentGroups groups, AuditTrail audit, Clock clock) {
        this.departments = departments;
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Department add(NewDepartment request, Caller caller) {
        if (departments.has(request.code())
                || groups.findByIdOptional(request.code()).isPresent()) {
            throw new NameTaken(request.code(), request.code());
        }
        noNameMayMeanAnother(request.code(), request.department());
        Department department = new Department(request.code(), request.department());
        departments.persistAndFlush(department);
        audit.record(change("addDepartment", department).to(DepartmentView.of(department)), caller);
        return department;
    }

    @Transactional
    Department change(String code, DepartmentContent content, ExpectedVersion expected, Caller caller) {
        Department department = existing(code, expected);
        noNameMayMeanAnother(code, content);
        DepartmentView before = DepartmentView.of(department);
        department.replaceBy(content);
        return recorded("changeDepartment", before, department, caller);
    }

    @Transactional
    Department retire(String code, ExpectedVersion expected, Caller caller) {
        Department department = existing(code, expected);
        DepartmentView before = DepartmentView.of(department);
        department.retire(LocalDate.now(clock));
        return recorded("retireDepartment", before, department, caller);
    }

    /** What is as it was leaves no entry. */
    private Department recorded(String action, DepartmentView before, Department department, Caller caller) {
        departments.flush();
        DepartmentView after = DepartmentView.of(department);
        if (!after.equals(before)) {
            audit.record(change(action, department).from(before).to(after), caller);
        }
        return department;
    }

    private static Change change(String action, Department department) {
        return Change.done(action, "Department", department.code());
    }

    private Department existing(String code, ExpectedVersion expected) {
        Department department = departments.findByIdOptional(code).orElseThrow(() -> new NotFound(code));
        expected.mustBe(department.version());
        return department;
    }

    private void noNameMayMeanAnother(String code, DepartmentContent content) {
        Stream.concat(
                        Stream.of(content.name(), content.fullName(), content.englishName()),
                        content.otherNames().stream())
                .forEach(name -> {
                    departments
                            .named(name)
                            .map(Department::code)
                            .or(() -> groups.named(name).map(DepartmentGroup::code))
                            .filter(holder -> !holder.equals(code))
                            .ifPresent(holder -> {
                                throw new NameTaken(name, holder);
                            });
                });
    }
}
