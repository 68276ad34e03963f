package org.policytrack.department.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.key.AccountKey;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;

/** The accounts over HTTP. */
@Path("/api/v1/accounts")
@Tag(name = "accounts", description = "账号 Staff accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccountResource {

    private final Accounts accounts;
    private final KeepAccounts keep;
    private final OncePerKey once;
    private final AccountKey key;
    private final CallerOfRequest caller;

    AccountResource(Accounts accounts, KeepAccounts keep, OncePerKey once, AccountKey key, CallerOfRequest caller) {
        this.accounts = accounts;
        this.keep = keep;
        this.once = once;
        this.key = key;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "Accounts in the order of their usernames (administrator, security administrator)")
    @APIResponseSchema(value = AccountPage.class, responseCode = "200", responseDescription = "A page of accounts")
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        return PageAnswer.of(Page.of(accounts.page(page), page, AccountView::of, row -> List.of(row.username())), uri);
    }

    @GET
    @Path("/{username}")
    @Operation(operationId = "readAccount", summary = "One account (administrator, security administrator)")
    @APIResponseSchema(value = AccountView.class, responseCode = "200", responseDescription = "The account")
    public Response read(
            @PathParam("username") String username,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Account account = accounts.findByIdOptional(username).orElseThrow(() -> new NotFound(username));
        return Answers.read(request, AccountView.of(account), EntityVersion.of(account.version()));
    }

    @POST
    @Operation(operationId = "addAccount", summary = "Make an account (administrator)")
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "The new account")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewAccount request) {
        Caller sender = caller.get();
        NewAccount remembered = request.withPassword(key::fingerprint);
        return once.answer("addAccount", sender, idempotencyKey, remembered, () -> created(keep.add(request, sender)));
    }

    @PATCH
    @Path("/{username}")
    @Operation(
            operationId = "changeAccount",
            summary =
                    "Change an account; ends its sessions (name, department, password: administrator; roles, enabled: security administrator)")
    @APIResponseSchema(
            value = AccountView.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    public Response change(
            @PathParam("username") String username,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AccountChange request) {
        Account account = keep.change(username, request, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(AccountView.of(account), EntityVersion.of(account.version()));
    }

    private static Response created(Account account) {
        return Answers.created(
                URI.create("/api/v1/accounts/" + account.username()),
                AccountView.of(account),
                EntityVersion.of(account.version()));
    }

    /** Names the page type for the contract. */
    @Schema(name = "AccountPage")
    record AccountPage(List<AccountView> items, @Nullable String next) {}
}
