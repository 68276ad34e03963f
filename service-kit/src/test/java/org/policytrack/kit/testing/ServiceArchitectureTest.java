package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the house is broken once, in a small service that is compiled for the purpose. */
class ServiceArchitectureTest {

    private static final String ENTITY = "@jakarta.persistence.Entity class Tree { %s }";

    @TempDir
    Path folder;

    @BeforeEach
    void aServiceThatKeepsTheRules() throws IOException {
        write("garden.Tree", ENTITY.formatted("String name;"));
        write("garden.TreeResource", "@io.smallrye.common.annotation.RunOnVirtualThread class TreeResource {}");
        write("garden.PlantTree", "public class PlantTree {}");
        write("weather.Forecast", "class Forecast { example.garden.PlantTree inSpring; }");
    }

    @Test
    void aServiceThatKeepsThemPasses() {
        assertThatNoException().isThrownBy(this::check);
    }

    @Test
    void featuresThatFormACycleAreFound() throws IOException {
        write("weather.Rain", "public class Rain {}");
        write("garden.PlantTree", "public class PlantTree { example.weather.Rain after; }");

        brokenIs("L3: features form no cycle");
    }

    @Test
    void aModelThatKnowsHttpIsFound() throws IOException {
        write("garden.Tree", ENTITY.formatted("jakarta.ws.rs.core.Response shown() { return null; }"));

        brokenIs("L3: the model knows no HTTP, no SQL, no container");
    }

    @Test
    void aModelWithAClockOfItsOwnIsFound() throws IOException {
        write("garden.Tree", ENTITY.formatted("boolean isOld(java.time.Clock clock) { return false; }"));

        brokenIs("L3: the model has no clock of its own");
    }

    @Test
    void timeThatDoesNotComeFromTheClockIsFound() throws IOException {
        write("garden.PlantTree", "public class PlantTree { Object on() { return java.time.LocalDate.now(); } }");

        brokenIs("D5: time comes from the injected clock");
    }

    @Test
    void aNameThatSaysNothingIsFound() throws IOException {
        write("garden.TreeService", "class TreeService {}");

        brokenIs("N1, N2: names say what a class is for");
    }

    @Test
    void aResourceThatBlocksTheEventLoopIsFound() throws IOException {
        write("garden.TreeResource", "class TreeResource {}");

        brokenIs("D6: blocking code on virtual threads");
    }

    private void brokenIs(String rule) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(this::check).withMessageContaining(rule);
    }

    private void check() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.resolve("classes").toString()));
        try (var sources = Files.walk(folder.resolve("sources"))) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        ServiceArchitecture.isKeptBy("example", new ClassFileImporter().importPath(folder.resolve("classes")));
    }

    /** @param name of the class after the root package, such as {@code garden.Tree} */
    private void write(String name, String code) throws IOException {
        Path file = folder.resolve("sources", name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package example." + name.replaceFirst("\\.\\w+$", "") + ";\n" + code + "\n");
    }
}
