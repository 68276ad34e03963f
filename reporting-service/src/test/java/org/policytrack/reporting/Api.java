package org.policytrack.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.policytrack.kit.testing.ContractCheck;
import org.policytrack.kit.testing.Token;

/** Requests to this service as the people of the tests send them; every answer is held against the contract. */
public final class Api {

    private static final ContractCheck CONTRACT = ContractCheck.of("reporting-service");

    private Api() {}

    /** The liaison officer of the department. */
    public static RequestSpecification asReporterOf(String department) {
        return as(Token.of("reporter-" + department, department, "reporter"));
    }

    /** A reviewer of the coordinating office. */
    public static RequestSpecification asReviewer() {
        return asReviewerOf("zj-fgw");
    }

    public static RequestSpecification asReviewerOf(String department) {
        return as(Token.of("reviewer-" + department, department, "reviewer"));
    }

    /** One person who both files and reviews for the department. */
    public static RequestSpecification asReporterAndReviewerOf(String department) {
        return as(Token.of("both-" + department, department, "reporter", "reviewer"));
    }

    public static RequestSpecification asCoordinator() {
        return as(Token.of("coordinator", "zj-fgw", "coordinator"));
    }

    public static RequestSpecification asViewerOf(String department) {
        return as(Token.of("viewer-" + department, department, "viewer"));
    }

    /** Somebody who may review while standing in for a reviewer. */
    public static RequestSpecification asHeadOf(String department) {
        return as(Token.of("head-" + department, department, "head"));
    }

    public static RequestSpecification as(String token) {
        return anonymously().auth().oauth2(token);
    }

    public static RequestSpecification anonymously() {
        return given().filter(CONTRACT).contentType(ContentType.JSON).basePath("/api/v1");
    }
}
