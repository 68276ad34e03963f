package org.policytrack.department.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Language;
import org.policytrack.department.channel.WebhookTarget;
import org.policytrack.department.key.AccountKey;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.paging.PageRequest;

/** The webhooks; each call joins the transaction around it. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, String> {

    private final AccountKey key;

    Webhooks(AccountKey key) {
        this.key = key;
    }

    /** Of the department and its people, those that are switched on. */
    public List<Webhook> enabledIn(String department) {
        return list("department = ?1 and isEnabled = true order by id", department);
    }

    /** Where to send, with what must not be shown. */
    public WebhookTarget target(Webhook webhook, Language language) {
        return new WebhookTarget(
                webhook.channel(),
                key.open(owner(webhook.id()), webhook.sealedAddress()),
                webhook.sealedSecret()
                        .map(kept -> key.open(owner(webhook.id()) + "/secret", kept))
                        .orElse(null),
                language);
    }

    String sealedAddress(String id, String address) {
        return key.seal(owner(id), address);
    }

    void sign(Webhook webhook, @Nullable String secret) {
        webhook.signWith(secret == null ? null : key.seal(owner(webhook.id()) + "/secret", secret));
    }

    private static String owner(String id) {
        return "webhook/" + id;
    }

    /**
     * In the order of their ids.
     *
     * @param department leaves out those of other departments
     * @param reader leaves out those that are not this one's own; null for nobody's left out
     */
    List<Webhook> page(@Nullable String department, @Nullable Caller reader, PageRequest page) {
        Map<String, Object> values = new HashMap<>(Map.of("after", page.afterText()));
        StringBuilder condition = new StringBuilder("id > :after");
        if (department != null) {
            condition.append(" and department = :department");
            values.put("department", department);
        }
        if (reader != null) {
            condition.append(" and (person = :person or (person is null and department = :own))");
            values.put("person", reader.username());
            values.put("own", reader.department().orElse(""));
        }
        return find(condition + " order by id", values).range(0, page.limit()).list();
    }

    Optional<Webhook> readable(String id, Caller reader, boolean isForAll) {
        return findByIdOptional(id).filter(found -> isForAll || isOwn(found, reader));
    }

    /** The reader's own, even from a department they have left, or of their department and nobody's own. */
    static boolean isOwn(Webhook webhook, Caller reader) {
        return webhook.person().map(reader.username()::equals).orElseGet(() -> reader.isOf(webhook.department()));
    }
}
