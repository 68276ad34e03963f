package org.policytrack.department.directory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;

/** Fills an empty directory from the file the installation names. What is there already is never touched. */
@ApplicationScoped
class ImportDirectory {

    private final DepartmentConfig config;
    private final Departments departments;
    private final DepartmentGroups groups;
    private final AuditTrail audit;

    ImportDirectory(DepartmentConfig config, Departments departments, DepartmentGroups groups, AuditTrail audit) {
        this.config = config;
        this.departments = departments;
        this.groups = groups;
        this.audit = audit;
    }

    @Transactional
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (departments.count() > 0) {
            return;
        }
        DirectoryFile file = read(config.directory());
        file.departments().forEach(entry -> departments.persist(entry.department()));
        file.groups().forEach(entry -> groups.persist(entry.group()));
        audit.recordOwn(
                Change.done("importDirectory", "Directory", config.directory()).to(file));
    }

    private static DirectoryFile read(String resource) {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (InputStream content =
                Objects.requireNonNull(classes.getResourceAsStream(resource), "no directory " + resource)) {
            return yaml.readValue(content, DirectoryFile.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The directory " + resource + " cannot be read", unreadable);
        }
    }
}
