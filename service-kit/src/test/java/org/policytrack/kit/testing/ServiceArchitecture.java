package org.policytrack.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;

/** The rules of the house that every service keeps (rule numbers of the house style in the messages). */
public final class ServiceArchitecture {

    private ServiceArchitecture() {}

    /**
     * Checks the main classes of a service.
     *
     * @param root the service's package
     */
    public static void isKeptBy(String root) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        isKeptBy(root, service);
    }

    static void isKeptBy(String root, JavaClasses service) {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("L3: features form no cycle")
                .check(service);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "java.sql..", "io.quarkus..", "jakarta.inject..")
                .as("L3: the model knows no HTTP, no SQL, no container")
                .check(service);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .as("L3: the model has no clock of its own")
                .check(service);
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("D5: time comes from the injected clock")
                .check(service);
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|[a-z]Service)")
                .as("N1, N2: names say what a class is for")
                .check(service);
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(io.smallrye.common.annotation.RunOnVirtualThread.class)
                .as("D6: blocking code on virtual threads")
                .check(service);
    }
}
