package org.policytrack.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.policytrack.dashboard");

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("org.policytrack.dashboard.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Whoever gives tokens is known to the session as an issuer only. */
    @Test
    void theSessionKnowsNoProvider() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..outside..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds..", "org.policytrack.dashboard.outside..")
                .check(CLASSES);
    }

    @Test
    void onlyPassingSpeaksToTheServicesOfBrowsers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..passing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.httpproxy..")
                .check(CLASSES);
    }

    @Test
    void nothingNeedsTheServicesCode() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.policytrack.kit..",
                        "org.policytrack.department..",
                        "org.policytrack.task..",
                        "org.policytrack.reporting..")
                .check(CLASSES);
    }
}
