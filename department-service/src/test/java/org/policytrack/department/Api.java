package org.policytrack.department;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.policytrack.kit.testing.ContractCheck;
import org.policytrack.kit.testing.Token;

/** Requests to this service as the people of the tests send them; every answer is held against the contract. */
public final class Api {

    private static final ContractCheck CONTRACT = ContractCheck.of("department-service");

    private Api() {}

    public static RequestSpecification asAdministrator() {
        return as(Token.of("administrator", "zj-fgw", "administrator"));
    }

    public static RequestSpecification asSecurityAdministrator() {
        return as(Token.of("security-administrator", "zj-fgw", "security-administrator"));
    }

    public static RequestSpecification asCoordinator() {
        return as(Token.of("coordinator", "zj-fgw", "coordinator"));
    }

    public static RequestSpecification asAuditor() {
        return as(Token.of("auditor", "zj-fgw", "auditor"));
    }

    /** The liaison officer of the department. */
    public static RequestSpecification asReporterOf(String department) {
        return as(Token.of("reporter-" + department, department, "reporter"));
    }

    /** The head of the department. */
    public static RequestSpecification asHeadOf(String department) {
        return as(Token.of("head-" + department, department, "head"));
    }

    public static RequestSpecification asTaskService() {
        return as(Token.ofService("task-service"));
    }

    public static RequestSpecification as(String token) {
        return anonymously().auth().oauth2(token);
    }

    public static RequestSpecification anonymously() {
        return given().filter(CONTRACT).contentType(ContentType.JSON).basePath("/api/v1");
    }
}
