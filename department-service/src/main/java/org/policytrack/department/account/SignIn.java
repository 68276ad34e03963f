package org.policytrack.department.account;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;

/** Opens, renews and ends the sessions of accounts. Real time throughout. */
@ApplicationScoped
class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SigningKey signingKey;
    private final DemonstrationAccounts demonstration;
    private final DepartmentConfig.Accounts config;
    private final IdentityConfig identity;
    private final InstantSource now;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            SigningKey signingKey,
            DemonstrationAccounts demonstration,
            DepartmentConfig config,
            IdentityConfig identity,
            @RealTime InstantSource now) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.signingKey = signingKey;
        this.demonstration = demonstration;
        this.config = config.accounts();
        this.identity = identity;
        this.now = now;
    }

    @Transactional
    TokenView open(SignInRequest request) {
        Account account = accounts.findById(request.username());
        if (account == null) {
            passwords.checkAgainstNobody(request.password());
            throw new SignInRefused();
        }
        if (!passwords.matches(request.password(), account.passwordHash()) || !maySignIn(account)) {
            throw new SignInRefused();
        }
        sessions.forgetExpired(now.instant());
        return newTokens(account);
    }

    /** Each refresh token is good once. */
    @Transactional
    TokenView renew(String refreshToken) {
        Session session = sessions.findById(hash(refreshToken));
        if (session == null || !sessions.deleteById(hash(refreshToken)) || session.isExpiredAt(now.instant())) {
            throw new SignInRefused();
        }
        Account account = accounts.findByIdOptional(session.username()).orElseThrow(SignInRefused::new);
        if (!maySignIn(account)) {
            throw new SignInRefused();
        }
        return newTokens(account);
    }

    /** Ending a session that is not there is no failure. */
    @Transactional
    void end(String refreshToken) {
        sessions.deleteById(hash(refreshToken));
    }

    private boolean maySignIn(Account account) {
        return account.isEnabled() && (!account.isDemonstration() || demonstration.areAllowed());
    }

    private TokenView newTokens(Account account) {
        String refreshToken = passwords.made() + passwords.made();
        sessions.persist(new Session(
                hash(refreshToken), account.username(), now.instant().plus(config.refreshTokenLife())));
        return new TokenView(
                accessToken(account), refreshToken, config.accessTokenLife().toSeconds());
    }

    private String accessToken(Account account) {
        var claims = Jwt.issuer(identity.issuer())
                .audience(identity.audience())
                .subject(account.username())
                .upn(account.username())
                .groups(account.roles().stream().map(Role::wireName).collect(Collectors.toSet()))
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(config.accessTokenLife());
        account.department().ifPresent(department -> claims.claim("department", department));
        return claims.jws()
                .keyId(signingKey.key().getKeyId())
                .sign(signingKey.key().getRsaPrivateKey());
    }

    private static String hash(String refreshToken) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(refreshToken.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
