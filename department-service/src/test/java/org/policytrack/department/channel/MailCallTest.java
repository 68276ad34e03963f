package org.policytrack.department.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.outgoing.CallFailed;

class MailCallTest {

    private static final Vertx VERTX = Vertx.vertx();

    private static final Message MESSAGE = new Message(
            "n-1", "zj-scjg", "DEADLINE", "临近\r\n到期", "长".repeat(1000), "Due", "Text", null, null, null, Instant.EPOCH);

    private static final Map<String, String> SERVER = Map.of("tracker.mail.host", "mail.example.cn");

    @AfterAll
    static void endTheEventLoop() {
        VERTX.close();
    }

    @Test
    void theChannelIsOffWhileNoServerIsNamed() {
        assertThat(mail(Map.of()).isAvailable()).isFalse();
        assertThat(mail(Map.of("tracker.mail.host", " ")).isAvailable()).isFalse();
        assertThat(mail(SERVER).isAvailable()).isTrue();
    }

    /** Twenty are leased together, and eight at once are handed in. */
    @ParameterizedTest
    @CsvSource({"PT25S, true", "PT25.001S, false", "PT1M, false"})
    void aMailMustBeHandedInWhileItIsLeased(Duration longest, boolean mayBe) throws NoSuchMethodException {
        MailConfig config = config(SERVER);
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            assertThat(validation
                            .getValidator()
                            .forExecutables()
                            .validateReturnValue(config, MailConfig.class.getMethod("longest"), longest))
                    .hasSize(mayBe ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b.cn,c@d.cn", "a@b.cn\r\nBcc: c@d.cn", "<a@b.cn>", "a b@c.cn", "a@b..cn"})
    void whatIsNotOneAddressGetsNoMail(String address) {
        assertThatThrownBy(() -> mail(SERVER).send(address, "1", MESSAGE, Language.ZH))
                .isInstanceOf(CallFailed.class)
                .hasMessage("is no mail address");
    }

    /** It may have been taken out of the settings while mail was waiting. */
    @Test
    void whatNoServerTakesIsHandedToNobody() {
        assertThatThrownBy(() -> mail(Map.of()).send("a@b.cn", "1", MESSAGE, Language.ZH))
                .isInstanceOf(CallFailed.class)
                .hasMessage("no mail server is named");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(MESSAGE.subject(Language.ZH)).isEqualTo("临近 到期");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 101, 102, 2000})
    void aTextIsCutBetweenCharacters(int bytes) {
        String cut = MESSAGE.cutTo(bytes, Language.ZH);

        assertThat(cut.getBytes(UTF_8).length).isBetween(bytes - 4, bytes);
        assertThat(cut).endsWith("…").startsWith("临");
    }

    /** Whoever gets here would fail the test: no mail is handed in. */
    private static MailCall mail(Map<String, String> settings) {
        return new MailCall(
                mails -> Uni.createFrom().failure(new IllegalStateException("a mail was handed in")),
                config(settings),
                VERTX);
    }

    private static MailConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(MailConfig.class);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(MailConfig.class);
    }
}
