package org.policytrack.reporting.departmentclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;

/**
 * All departments, as borrowed from department-service.
 *
 * @param codes of all departments, retired ones too
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Directory(Set<String> codes) {

    Directory {
        codes = Set.copyOf(codes);
    }
}
