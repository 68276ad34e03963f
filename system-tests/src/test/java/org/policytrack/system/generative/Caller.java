package org.policytrack.system.generative;

/**
 * Who sends a request.
 *
 * @param name as shown where a request is told
 * @param authorization the header; empty for none
 * @param department code of the department; empty for none
 * @param isBelieved whether the token is a good one
 */
public record Caller(String name, String authorization, String department, boolean isBelieved) {

    public static Caller nobody() {
        return new Caller("nobody", "", "", false);
    }

    public static Caller believed(String name, String token, String department) {
        return new Caller(name, "Bearer " + token, department, true);
    }

    public static Caller notBelieved(String name, String token) {
        return new Caller(name, "Bearer " + token, "", false);
    }
}
