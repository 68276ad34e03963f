package org.policytrack.task.plan.document;

import java.util.List;

/**
 * One thing that is wrong with a plan file, and where.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param pointer JSON pointer (RFC 6901) to the value, such as {@code /tasks/3/indicators/0/target}
 * @param args what the message names, in the order of its placeholders
 */
public record Fault(int line, int column, String pointer, FaultCode code, List<String> args) {

    public Fault {
        args = List.copyOf(args);
    }
}
