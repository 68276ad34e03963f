package org.policytrack.department.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.Permissions;
import org.policytrack.department.channel.Channel;
import org.policytrack.department.channel.WebhookCall;
import org.policytrack.department.outgoing.AddressRefused;
import org.policytrack.department.outgoing.OutgoingAddresses;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/**
 * Webhooks are made, changed and taken away: a department's by its head, one's own by oneself, all by an administrator. A
 * department's gets what is for some of its people only, so it is not for everybody to say where that goes.
 */
@ApplicationScoped
class KeepWebhooks {

    private static final String KIND = "Webhook";

    private final Webhooks webhooks;
    private final WebhookRows rows;
    private final RoomForWebhooks room;
    private final OutgoingAddresses addresses;
    private final AuditTrail audit;

    KeepWebhooks(
            Webhooks webhooks, WebhookRows rows, RoomForWebhooks room, OutgoingAddresses addresses, AuditTrail audit) {
        this.webhooks = webhooks;
        this.rows = rows;
        this.room = room;
        this.addresses = addresses;
        this.audit = audit;
    }

    /**
     * What may be shown of an address, looked up before any transaction: a slow name server must not hold one.
     *
     * @throws InputRefused (422) for one that is not called
     */
    String shown(String address) {
        try {
            return addresses.check(address);
        } catch (AddressRefused refused) {
            throw InputRefused.invalid(InputFault.inBody("/address", refused.fault()));
        }
    }

    @Transactional
    Webhook add(NewWebhook request, String shownAddress, Caller caller) {
        if (!caller.isOf(request.department())) {
            caller.needsForAnyDepartment(Permissions.KEEP_CHANNELS);
        } else if (!request.isPersonal()) {
            caller.needs(Permissions.KEEP_CHANNELS_OF_DEPARTMENT);
        }
        refuse(faultsOf(request, caller));
        String id = UUID.randomUUID().toString();
        Webhook webhook = new Webhook(
                id,
                request.department(),
                request.isPersonal() ? caller.username() : null,
                request.channel(),
                request.name(),
                webhooks.sealedAddress(id, request.address()),
                shownAddress);
        webhooks.sign(webhook, request.secret());
        webhooks.persistAndFlush(webhook);
        audit.record(Change.done("addWebhook", KIND, webhook.id()).to(WebhookView.of(webhook)), caller);
        return webhook;
    }

    /** @param shownAddress what may be shown of the new address; null where it stays */
    @Transactional
    Webhook change(
            String id, WebhookChange change, @Nullable String shownAddress, ExpectedVersion expected, Caller caller) {
        Webhook webhook = kept(id, caller);
        expected.mustBe(webhook.version());
        WebhookView before = WebhookView.of(webhook);
        refuse(faultsOf(change, webhook, caller));
        if (change.name() != null) {
            webhook.rename(change.name());
        }
        if (change.address() != null && shownAddress != null) {
            webhook.leadTo(webhooks.sealedAddress(id, change.address()), shownAddress);
        }
        if (change.secret() != null) {
            webhooks.sign(webhook, change.secret());
        }
        if (change.enabled() != null) {
            webhook.enable(change.enabled());
            rows.arrived(id);
        }
        webhooks.flush();
        audit.record(Change.done("changeWebhook", KIND, id).from(before).to(WebhookView.of(webhook)), caller);
        return webhook;
    }

    @Transactional
    void remove(String id, ExpectedVersion expected, Caller caller) {
        Webhook webhook = kept(id, caller);
        expected.mustBe(webhook.version());
        webhooks.delete(webhook);
        audit.record(Change.done("removeWebhook", KIND, id).from(WebhookView.of(webhook)), caller);
    }

    private Webhook kept(String id, Caller caller) {
        Webhook webhook =
                webhooks.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(id));
        mayKeep(webhook, caller);
        return webhook;
    }

    /** Another person's own, or another department's, does not exist for this caller. */
    static void mayKeep(Webhook webhook, Caller caller) {
        if (!Webhooks.isOwn(webhook, caller) && !caller.mayForAnyDepartment(Permissions.KEEP_CHANNELS)) {
            throw new NotFound(webhook.id());
        }
        if (webhook.person().isEmpty()) {
            caller.needs(Permissions.KEEP_CHANNELS_OF_DEPARTMENT);
        }
    }

    private List<InputFault> faultsOf(NewWebhook request, Caller caller) {
        List<InputFault> faults = new ArrayList<>();
        room.fault(request, caller).ifPresent(faults::add);
        if (request.isPersonal() && !caller.isOf(request.department())) {
            faults.add(InputFault.inBody("/department", "personal-is-of-own-department"));
        }
        if (request.channel() == Channel.INBOX || request.channel() == Channel.MAIL) {
            faults.add(InputFault.inBody("/channel", "channel-is-no-webhook"));
        } else {
            faults.addAll(secretFaults(request.channel(), request.secret()));
        }
        return faults;
    }

    /** Where a person's own leads to is theirs alone to say: others may switch it off or take it away. */
    private static List<InputFault> faultsOf(WebhookChange change, Webhook webhook, Caller caller) {
        List<InputFault> faults = new ArrayList<>();
        if (webhook.person().filter(person -> !person.equals(caller.username())).isPresent()) {
            if (change.address() != null) {
                faults.add(InputFault.inBody("/address", "webhook-of-another-person"));
            }
            if (change.secret() != null) {
                faults.add(InputFault.inBody("/secret", "webhook-of-another-person"));
            }
            return faults;
        }
        if (change.secret() != null) {
            faults.addAll(secretFaults(webhook.channel(), change.secret()));
        } else if (change.address() != null && webhook.sealedSecret().isPresent()) {
            faults.add(InputFault.inBody("/secret", "address-needs-secret"));
        }
        return faults;
    }

    private static List<InputFault> secretFaults(Channel channel, @Nullable String secret) {
        if (secret == null) {
            return channel == Channel.WEBHOOK ? List.of(InputFault.inBody("/secret", "webhook-secret")) : List.of();
        }
        if (channel == Channel.WECOM) {
            return List.of(InputFault.inBody("/secret", "robot-without-secret"));
        }
        return WebhookCall.isPossibleSecret(channel, secret)
                ? List.of()
                : List.of(InputFault.inBody("/secret", "webhook-secret"));
    }

    private static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }
}
