package org.policytrack.kit.http;

import java.time.Duration;

/**
 * An operation that takes a body above the general limit and reads it part by part, so that none of it need be in
 * memory. A service produces a bean for each; every other operation keeps the general limits of size and time.
 *
 * @param method such as {@code POST}
 * @param path as sent, without a template
 * @param limitInBytes of a body whose length is announced; of one that comes in chunks the operation itself keeps count
 * @param within the time in which the whole body must be there
 */
public record StreamedBody(String method, String path, long limitInBytes, Duration within) {

    boolean isOf(String sentMethod, String sentPath) {
        return method.equals(sentMethod) && path.equals(sentPath);
    }
}
