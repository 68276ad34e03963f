package org.policytrack.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedTokensTest {

    private final Logger log = Logger.getLogger(RefusedTokens.CATEGORY);
    private final Lines lines = new Lines();
    private final TrustedIssuers issuers = Identities.trusting(Identities.config(), keyId -> Optional.empty());

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(lines);
    }

    @Test
    void aRefusedTokenLeavesALineWithReasonAndIssuer() {
        refuse(Jwt.issuer("https://id.example.gov")
                .expiresIn(600)
                .sign(Identities.newKeys().getPrivate()));

        assertThat(lines.written)
                .containsExactly("token refused reason=unknown-issuer issuer=\"https://id.example.gov\" from=unknown");
    }

    @Test
    void nothingElseOfTheTokenIsInIt() {
        String token = Jwt.issuer("https://id.example.gov")
                .upn("zhang.wei")
                .expiresIn(600)
                .sign(Identities.newKeys().getPrivate());

        refuse(token);

        assertThat(lines.written.getFirst())
                .doesNotContain("zhang.wei")
                .doesNotContain(token.substring(0, 20), token.substring(token.length() - 20));
    }

    @Test
    void anIssuerCannotForgeASecondLineOrFillTheLog() {
        refuse(Jwt.issuer("x\"\r\n2026-01-01 INFO forged\u2028\u001b[31m" + "y".repeat(1000))
                .expiresIn(600)
                .sign(Identities.newKeys().getPrivate()));

        assertThat(lines.written).hasSize(1);
        assertThat(lines.written.getFirst())
                .hasSizeLessThan(300)
                .startsWith("token refused reason=unknown-issuer issuer=\"x???2026-01-01 INFO forged??[31myyy")
                .doesNotContainPattern("\\p{C}");
    }

    @Test
    void whatIsNoTokenLeavesALineToo() {
        refuse("garbage");

        assertThat(lines.written).containsExactly("token refused reason=malformed issuer=\"\" from=unknown");
    }

    private void refuse(String token) {
        assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> issuers.parse(token, new JWTAuthContextInfo()));
    }

    private static final class Lines extends Handler {

        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(new PatternFormatter("%s").format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
