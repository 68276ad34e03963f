package org.policytrack.demonstration.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demonstration accounts, found by what they may do. */
record People(List<Person> all) {

    static People of(Path file) throws IOException {
        List<Person> people = new ArrayList<>();
        for (JsonNode account : new ObjectMapper().readTree(file.toFile())) {
            List<String> roles = new ArrayList<>();
            account.path("roles").forEach(role -> roles.add(role.asText()));
            people.add(new Person(
                    account.path("username").asText(),
                    account.path("password").asText(),
                    account.path("department").asText(""),
                    roles));
        }
        return new People(List.copyOf(people));
    }

    /** Who has this role and no other. */
    Person withRole(String role) {
        return find(role, null);
    }

    /** Who files for the department. */
    Person reporterOf(String department) {
        return find("reporter", department);
    }

    private Person find(String role, @Nullable String department) {
        return all.stream()
                .filter(person -> person.roles().equals(List.of(role)))
                .filter(person -> department == null || person.department().equals(department))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no demonstration account: " + role + (department == null ? "" : " of " + department)));
    }

    /** One account. */
    record Person(String username, String password, String department, List<String> roles) {}
}
