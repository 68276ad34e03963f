package org.policytrack.reporting.departmentclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of departments. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DepartmentPage(List<Entry> items, @Nullable String next) {

    /** One department. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String code, String name) {}
}
