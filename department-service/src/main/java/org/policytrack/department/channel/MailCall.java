package org.policytrack.department.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.policytrack.department.outgoing.CallFailed;

/** Hands one mail to the mail server. Nothing else of the service waits for that server, and health does not ask it. */
@ApplicationScoped
public class MailCall {

    /** One address, without a name, comments or anything that could be read as a second one. */
    public static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";

    private static final Pattern ONE_ADDRESS = Pattern.compile(ADDRESS);

    private final ReactiveMailer mailer;
    private final MailConfig config;
    /** The mailer's connections are safe on one thread only: taken up on several, now and then one waits for ever. */
    private final Context eventLoop;

    MailCall(ReactiveMailer mailer, MailConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.config = config;
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** Whether there is a mail server to hand mail to. */
    public boolean isAvailable() {
        return config.host().filter(host -> !host.isBlank()).isPresent();
    }

    /**
     * Returns once the server has taken the mail.
     *
     * @param id the same over all attempts; it becomes the Message-ID, by which a repetition is told
     */
    public void send(String address, String id, Message message, Language language) throws CallFailed {
        if (!isAvailable()) {
            throw new CallFailed("no mail server is named");
        }
        if (!ONE_ADDRESS.matcher(address).matches()) {
            throw new CallFailed("is no mail address");
        }
        Mail mail = Mail.withText(address, message.subject(language), message.body(language))
                .setFrom(config.from())
                .addHeader("Message-ID", "<" + id + "@" + domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail)
                    .runSubscriptionOn(command -> eventLoop.runOnContext(onIt -> command.run()))
                    .await()
                    .atMost(config.longest());
        } catch (RuntimeException notTaken) {
            throw new CallFailed("the mail server did not take it: " + told(notTaken));
        }
    }

    private String domain() {
        return config.from().replaceAll("^.*@|>.*$", "");
    }

    /** A code where the server gave one: its words, and those of the network, may hold addresses. */
    private String told(RuntimeException failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case SMTPException refused -> String.valueOf(refused.getReplyCode());
            case TimeoutException tooSlow -> "no answer within " + config.longest();
            default -> "no connection";
        };
    }
}
