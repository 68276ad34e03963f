package org.policytrack.task.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

/** That somebody subscribed to a calendar, with which rights. Never changed; revoked, it is gone. */
@Entity
class CalendarToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @SuppressWarnings("UnusedVariable") // what a feed is found by
    private String secretHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CalendarScope scope;

    private String subject;
    private String person;
    private @Nullable String department;
    private String roles;
    private int place;
    private Instant createdAt;

    protected CalendarToken() {}

    /**
     * For the maker as the token of their request says who they are.
     *
     * @param subject id of the plan, code of the department, name of the person
     * @param place which of the maker's few calendars it is
     * @param createdAt real time
     */
    CalendarToken(CalendarScope scope, String subject, FeedSecret secret, Caller maker, int place, Instant createdAt) {
        this.scope = scope;
        this.subject = subject;
        this.secretHash = secret.hash();
        this.person = maker.username();
        this.department = maker.departmentOrNull();
        this.roles = maker.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.place = place;
        this.createdAt = createdAt;
    }

    /** The maker, to be asked how far they see. */
    Caller reader() {
        Set<Role> had = Arrays.stream(roles.split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(person, had, department);
    }

    long id() {
        return id;
    }

    CalendarScope scope() {
        return scope;
    }

    /** Id of the plan, code of the department, name of the person: the name of the calendar in its address. */
    String subject() {
        return subject;
    }

    /** Username of the maker. */
    String person() {
        return person;
    }

    int place() {
        return place;
    }

    Instant createdAt() {
        return createdAt;
    }
}
