package org.policytrack.task.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.Permissions;

/** The calendars that are subscribed to, and when each was last fetched. */
@ApplicationScoped
class CalendarTokens implements PanacheRepository<CalendarToken> {

    void add(CalendarToken token) {
        persist(token);
        flush();
        getEntityManager().persist(new CalendarTokenUse(token));
    }

    void remove(CalendarToken token) {
        getEntityManager()
                .createQuery("delete from CalendarTokenUse u where u.tokenId = :token")
                .setParameter("token", token.id())
                .executeUpdate();
        delete(token);
    }

    Optional<CalendarToken> openedBy(FeedSecret secret) {
        return find("secretHash", secret.hash()).singleResultOptional();
    }

    /** The own one, for an administrator any; empty when there is no such calendar, or it is another person's. */
    Optional<CalendarToken> findFor(Caller caller, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(this::findByIdOptional)
                .filter(token -> token.person().equals(caller.username())
                        || caller.mayForAnyDepartment(Permissions.KEEP_CALENDARS_OF_ALL));
    }

    /** Which places of a person are taken. */
    Set<Integer> placesOf(String person) {
        return list("person", person).stream().map(CalendarToken::place).collect(Collectors.toUnmodifiableSet());
    }

    void used(CalendarToken token, Instant now) {
        CalendarTokenUse use = getEntityManager().find(CalendarTokenUse.class, token.id());
        if (use != null) {
            use.usedAt(now);
        }
    }

    /** By the id of the token; none where it was never fetched. */
    Map<Long, Instant> lastUsesOf(Collection<Long> tokens) {
        return getEntityManager()
                .createQuery(
                        "from CalendarTokenUse u where u.tokenId in :tokens and u.lastUsedAt is not null",
                        CalendarTokenUse.class)
                .setParameter("tokens", tokens)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        CalendarTokenUse::tokenId, use -> use.lastUsedAt().orElseThrow()));
    }

    /**
     * Newest first; null asks for those of everybody.
     *
     * @param inSightOf whose calendars the reader sees
     */
    List<CalendarToken> page(@Nullable String inSightOf, @Nullable String person, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("t.id < :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", page.afterNumber(Long.MAX_VALUE)));
        if (inSightOf != null) {
            conditions.add("t.person = :inSightOf");
            values.put("inSightOf", inSightOf);
        }
        if (person != null) {
            conditions.add("t.person = :person");
            values.put("person", person);
        }
        return find("from CalendarToken t where " + String.join(" and ", conditions) + " order by t.id desc", values)
                .range(0, page.limit())
                .list();
    }
}
