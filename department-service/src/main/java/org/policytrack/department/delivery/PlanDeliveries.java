package org.policytrack.department.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.channel.Channel;
import org.policytrack.department.channel.MailCall;
import org.policytrack.department.delivery.DeliveryTable.Target;
import org.policytrack.department.noticesettings.DepartmentNoticeSettings;
import org.policytrack.department.noticesettings.NoticeSettings;
import org.policytrack.department.noticesettings.PersonNoticeSettings;
import org.policytrack.department.webhook.Webhook;
import org.policytrack.department.webhook.Webhooks;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;

/**
 * Decides by which channels a notice reaches whom, in the notice's own transaction: both are there or neither is. What
 * is for one person never goes to a channel of the whole department.
 */
@ApplicationScoped
public class PlanDeliveries {

    private static final Set<String> IN_DIGEST = Set.of("DEADLINE", "REPORT_OWED", "REPORT_WAITING");

    private final DeliveryTable table;
    private final DigestTable digest;
    private final SendingTimes times;
    private final NoticeSettings settings;
    private final Webhooks webhooks;
    private final Accounts accounts;
    private final MailCall mail;
    private final Clock clock;
    private final InstantSource now;

    PlanDeliveries(
            DeliveryTable table,
            DigestTable digest,
            SendingTimes times,
            NoticeSettings settings,
            Webhooks webhooks,
            Accounts accounts,
            MailCall mail,
            Clock clock,
            @RealTime InstantSource now) {
        this.table = table;
        this.digest = digest;
        this.times = times;
        this.settings = settings;
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.mail = mail;
        this.clock = clock;
        this.now = now;
    }

    /**
     * Plans the deliveries of a notice that is being sent.
     *
     * @param recipient the one person it is for; null for people of the department
     * @param roles whom of the department it is for; everybody when empty
     * @param mayWait whether it may go out with the weekly digest; what climbs is never held up
     */
    public void plan(
            String notice,
            String department,
            String kind,
            @Nullable String recipient,
            List<Role> roles,
            boolean mayWait) {
        Instant businessNow = clock.instant();
        table.addInbox(notice, department, recipient, businessNow, now.instant());
        DepartmentNoticeSettings chosen = settings.ofDepartment(department);
        if (mayWait && chosen.isWeeklyDigest() && recipient == null && IN_DIGEST.contains(kind)) {
            digest.hold(notice, department, LocalDate.now(clock));
            return;
        }
        Instant notBefore = times.nextAllowed(businessNow, chosen);
        Map<String, Account> people = people(department, recipient, roles);
        List<Target> targets = new ArrayList<>(webhookTargets(department, recipient, people.keySet()));
        if (mail.isAvailable()) {
            targets.addAll(mailTargets(chosen, recipient, people.keySet()));
        }
        targets.forEach(target -> table.add(notice, department, target, notBefore, now.instant()));
    }

    /** Those of the department it is for, as far as their accounts are kept here. */
    private Map<String, Account> people(String department, @Nullable String recipient, List<Role> roles) {
        return accounts.enabledOf(department).stream()
                .filter(person -> recipient == null || recipient.equals(person.username()))
                .filter(person -> roles.isEmpty() || !Collections.disjoint(person.roles(), roles))
                .collect(Collectors.toMap(Account::username, Function.identity()));
    }

    private List<Target> webhookTargets(String department, @Nullable String recipient, Set<String> people) {
        return webhooks.enabledIn(department).stream()
                .filter(webhook -> webhook.person().map(people::contains).orElse(recipient == null))
                .map(PlanDeliveries::target)
                .toList();
    }

    private static Target target(Webhook webhook) {
        return new Target(webhook.channel(), webhook.id(), webhook.person().orElse(null));
    }

    /** Nobody gets two mails: an address that stands twice gets one. */
    private List<Target> mailTargets(DepartmentNoticeSettings chosen, @Nullable String recipient, Set<String> people) {
        List<Target> targets = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        if (recipient == null) {
            chosen.mail().ifPresent(shared -> {
                addresses.add(shared.toLowerCase(Locale.ROOT));
                targets.add(new Target(Channel.MAIL, Delivery.DEPARTMENT, null));
            });
        }
        for (PersonNoticeSettings person : settings.withMailIn(chosen.department())) {
            String address = person.mail().orElse("").toLowerCase(Locale.ROOT);
            if (people.contains(person.username()) && addresses.add(address)) {
                targets.add(new Target(Channel.MAIL, Delivery.ofPerson(person.username()), person.username()));
            }
        }
        return targets;
    }
}
