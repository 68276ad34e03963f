package org.policytrack.system;

import io.restassured.response.Response;

/**
 * A report that was answered with 201, read off the headers: paths into one body must not be read by many threads.
 *
 * @param tag the ETag of its version
 */
record Filed(String id, String tag) {

    static Filed by(Response answer) {
        answer.then().statusCode(201);
        String location = answer.header("Location");
        return new Filed(location.substring(location.lastIndexOf('/') + 1), answer.header("ETag"));
    }
}
