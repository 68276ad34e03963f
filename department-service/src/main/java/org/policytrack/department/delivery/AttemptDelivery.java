package org.policytrack.department.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.channel.Channel;
import org.policytrack.department.channel.Language;
import org.policytrack.department.channel.MailCall;
import org.policytrack.department.channel.Message;
import org.policytrack.department.channel.WebhookCall;
import org.policytrack.department.channel.WebhookTarget;
import org.policytrack.department.noticesettings.NoticeSettings;
import org.policytrack.department.outgoing.AddressRefused;
import org.policytrack.department.outgoing.CallFailed;
import org.policytrack.department.webhook.Webhook;
import org.policytrack.department.webhook.Webhooks;

/** Sends one delivery once, to where its target is now: what was switched off or has moved meanwhile counts. */
@ApplicationScoped
class AttemptDelivery {

    private final NoticesGoingOut notices;
    private final NoticeSettings settings;
    private final Webhooks webhooks;
    private final Accounts accounts;
    private final MailCall mail;
    private final WebhookCall webhookCall;

    AttemptDelivery(
            NoticesGoingOut notices,
            NoticeSettings settings,
            Webhooks webhooks,
            Accounts accounts,
            MailCall mail,
            WebhookCall webhookCall) {
        this.notices = notices;
        this.settings = settings;
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.mail = mail;
        this.webhookCall = webhookCall;
    }

    /** Returns once the receiver has taken it. No transaction is open while it is waited for. */
    void send(Delivery delivery) throws CallFailed, AddressRefused, CannotArrive {
        Message message = QuarkusTransaction.requiringNew().call(() -> notices.message(delivery.noticeId()));
        if (delivery.channel() == Channel.MAIL) {
            String address = QuarkusTransaction.requiringNew()
                    .call(() -> mailAddress(delivery))
                    .orElseThrow(() -> new CannotArrive("mail was switched off, or the person has left"));
            mail.send(address, delivery.messageId(), message, language(delivery));
        } else {
            WebhookTarget target = QuarkusTransaction.requiringNew()
                    .call(() -> webhook(delivery))
                    .orElseThrow(() -> new CannotArrive("the webhook was switched off or taken away"));
            webhookCall.send(target, delivery.messageId(), message);
        }
    }

    private Optional<String> mailAddress(Delivery delivery) {
        if (delivery.person() == null) {
            return settings.ofDepartment(delivery.department()).mail();
        }
        return accounts.named(new AccountName(delivery.person()))
                .filter(account -> isStillThere(account, delivery))
                .flatMap(account -> settings.ofPerson(account.username()).mail());
    }

    /** Who has left the department meanwhile, or the service, gets no more of it. */
    private boolean isStillThere(String person, Delivery delivery) {
        return accounts.named(new AccountName(person))
                .filter(account -> isStillThere(account, delivery))
                .isPresent();
    }

    private static boolean isStillThere(Account account, Delivery delivery) {
        return account.isEnabled() && account.department().equals(Optional.of(delivery.department()));
    }

    private Optional<WebhookTarget> webhook(Delivery delivery) {
        return webhooks.findByIdOptional(delivery.target())
                .filter(Webhook::isEnabled)
                .filter(webhook -> webhook.person()
                        .map(person -> isStillThere(person, delivery))
                        .orElse(true))
                .map(webhook -> webhooks.target(webhook, language(delivery)));
    }

    private Language language(Delivery delivery) {
        String person = delivery.person();
        return person == null
                ? Language.ZH
                : QuarkusTransaction.joiningExisting()
                        .call(() -> settings.ofPerson(person).language());
    }
}
