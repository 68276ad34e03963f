package org.policytrack.department.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice that climbs.
 *
 * @param department code of the department it climbs to
 * @param from codes of the departments that did not acknowledge theirs, in their order
 */
@Schema(name = "ClimbedNotice")
record ClimbView(String occasion, String department, List<String> from) {}
