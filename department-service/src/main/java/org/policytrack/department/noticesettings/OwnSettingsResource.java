package org.policytrack.department.noticesettings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.channel.MailCall;
import org.policytrack.department.ownaccount.SignedInAccount;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.HttpRefusal;

/** How the person who asks wants to be told, over HTTP. */
@Path("/api/v1/own-account/notice-settings")
@Tag(name = "own account")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnSettingsResource {

    private final SignedInAccount signedIn;
    private final Accounts accounts;
    private final NoticeSettings settings;
    private final KeepNoticeSettings keep;
    private final MailCall mail;

    OwnSettingsResource(
            SignedInAccount signedIn,
            Accounts accounts,
            NoticeSettings settings,
            KeepNoticeSettings keep,
            MailCall mail) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.settings = settings;
        this.keep = keep;
        this.mail = mail;
    }

    @GET
    @Operation(operationId = "readOwnNoticeSettings", summary = "How the person who asks is told of notices")
    @APIResponseSchema(value = PersonSettingsView.class, responseCode = "200", responseDescription = "The settings")
    public Response read(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch, @Context Request request) {
        PersonNoticeSettings own = settings.ofPerson(account().username());
        return Answers.read(request, PersonSettingsView.of(own, mail.isAvailable()), EntityVersion.of(own.version()));
    }

    @PUT
    @Operation(operationId = "changeOwnNoticeSettings", summary = "Choose how to be told of notices")
    @APIResponseSchema(
            value = PersonSettingsView.class,
            responseCode = "200",
            responseDescription = "The settings as they are now")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PersonChoice request) {
        Account account = account();
        PersonNoticeSettings changed = keep.change(
                account.username(),
                request,
                ExpectedVersion.of(ifMatch),
                account.department().orElse(""));
        return Answers.changed(PersonSettingsView.of(changed, mail.isAvailable()), EntityVersion.of(changed.version()));
    }

    private Account account() {
        return accounts.named(signedIn.name()).orElseThrow(HttpRefusal::signInNeeded);
    }
}
