package org.policytrack.reporting.departmentclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.borrowed.Borrowing;
import org.policytrack.reporting.borrowed.Borrowings;
import org.policytrack.reporting.borrowed.Lender;

/** The departments of department-service. Seen once, they are known while department-service is silent. */
@ApplicationScoped
public class BorrowedDirectory {

    private static final String ALL = "all";

    private final Borrowing<Directory> directory;

    BorrowedDirectory(@RestClient DepartmentServiceClient departments, Borrowings borrowings) {
        this.directory = borrowings.from(new DirectoryLender(departments));
    }

    /**
     * Whether there is a department of this code, retired or not.
     *
     * @throws org.policytrack.kit.problem.Unavailable when department-service is silent and there is no copy
     */
    public boolean has(String code) {
        return directory.find(ALL).orElseThrow().value().codes().contains(code);
    }

    /**
     * The short name of the department; empty when it is not known.
     *
     * @throws org.policytrack.kit.problem.Unavailable when department-service is silent and there is no copy
     */
    public Optional<String> nameOf(String code) {
        return directory.find(ALL).orElseThrow().value().nameOf(code);
    }

    /** The short name of the department; its code where that is not known, or nobody can tell it now. */
    public String nameOrCode(String code) {
        try {
            return nameOf(code).orElse(code);
        } catch (Unavailable silent) {
            return code;
        }
    }

    private static final class DirectoryLender implements Lender<Directory> {

        private static final int LARGEST_PAGE = 200;

        private final DepartmentServiceClient departments;

        DirectoryLender(DepartmentServiceClient departments) {
            this.departments = departments;
        }

        @Override
        public String service() {
            return "department-service";
        }

        @Override
        public String kind() {
            return "directory";
        }

        @Override
        public Class<Directory> type() {
            return Directory.class;
        }

        @Override
        public Optional<Directory> fetch(String id) {
            Map<String, String> names = new TreeMap<>();
            @Nullable String cursor = null;
            do {
                DepartmentPage page = departments.departments(LARGEST_PAGE, cursor);
                page.items().forEach(entry -> names.put(entry.code(), entry.name()));
                cursor = page.next();
            } while (cursor != null);
            return Optional.of(new Directory(names.keySet(), names));
        }
    }
}
