package org.policytrack.department.ownaccount;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.secondfactor.SecondFactors;
import org.policytrack.department.signin.Obligations;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.problem.HttpRefusal;

/** One's own account over HTTP. A token of an embedded account is enough, even one without roles. */
@Path("/api/v1/own-account")
@Tag(name = "own account", description = "本人账号 One's own account")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnAccountResource {

    private final SignedInAccount signedIn;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Obligations obligations;
    private final ChangeOwnPassword changePassword;
    private final EnrolSecondFactor enrol;

    OwnAccountResource(
            SignedInAccount signedIn,
            Accounts accounts,
            SecondFactors factors,
            Obligations obligations,
            ChangeOwnPassword changePassword,
            EnrolSecondFactor enrol) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.factors = factors;
        this.obligations = obligations;
        this.changePassword = changePassword;
        this.enrol = enrol;
    }

    @GET
    @Operation(operationId = "readOwnAccount", summary = "The account of the person who asks")
    @APIResponseSchema(value = OwnAccountView.class, responseCode = "200", responseDescription = "The account")
    public Response read(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch, @Context Request request) {
        Account account = accounts.named(signedIn.name()).orElseThrow(HttpRefusal::signInNeeded);
        OwnAccountView view =
                OwnAccountView.of(account, factors.isEnrolled(account.username()), obligations.of(account));
        return Answers.read(request, view, view.entityVersion());
    }

    @POST
    @Path("/password")
    @Operation(operationId = "changeOwnPassword", summary = "Change the own password; ends every session")
    @APIResponseSchema(value = SignInAgain.class, responseCode = "200", responseDescription = "Sign in again")
    @APIResponse(responseCode = "412", description = "The account was changed by somebody else meanwhile")
    public Response changePassword(@NotNull @Valid PasswordChange request) {
        changePassword.change(signedIn.name(), request);
        return Response.ok(SignInAgain.now()).build();
    }

    @POST
    @Path("/second-factor")
    @Operation(
            operationId = "enrolSecondFactor",
            summary = "Get a secret for an authenticator app; it counts once a first code is confirmed")
    @APIResponseSchema(
            value = EnrolmentView.class,
            responseCode = "200",
            responseDescription = "The secret, which is told once; asking again makes another")
    @APIResponse(responseCode = "409", description = "The account has a second factor already")
    public Response enrol() {
        return Response.ok(enrol.begin(signedIn.name())).build();
    }

    @POST
    @Path("/second-factor/confirmation")
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Show with a first code that the app has the secret; ends every session")
    @APIResponseSchema(value = SignInAgain.class, responseCode = "200", responseDescription = "Sign in again")
    public Response confirm(@NotNull @Valid FirstCode request) {
        AccountName name = signedIn.name();
        enrol.confirm(name, request.code());
        return Response.ok(SignInAgain.now()).build();
    }
}
