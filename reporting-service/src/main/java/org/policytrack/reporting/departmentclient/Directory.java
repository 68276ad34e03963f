package org.policytrack.reporting.departmentclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All departments, as borrowed from department-service.
 *
 * @param codes of all departments, retired ones too
 * @param names short ones by code; null in a copy that was written down before they were kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Directory(Set<String> codes, @Nullable Map<String, String> names) {

    Directory {
        codes = Set.copyOf(codes);
        names = names == null ? null : Map.copyOf(names);
    }

    Optional<String> nameOf(String code) {
        return names == null ? Optional.empty() : Optional.ofNullable(names.get(code));
    }
}
