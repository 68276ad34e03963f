package org.policytrack.task.task;

import java.util.List;

/**
 * A responsible unit as it was resolved when the plan was imported.
 *
 * @param name the short name it goes by today
 * @param wording the name the official text gives it
 * @param departments codes of the departments that file for it, in their order
 */
public record ResponsibleUnit(String code, String name, String wording, boolean isGroup, List<String> departments) {}
