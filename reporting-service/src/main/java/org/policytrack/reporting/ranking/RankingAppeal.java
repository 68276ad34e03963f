package org.policytrack.reporting.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.Occasion;

/** A department contests how it was ranked on a day (申诉). It is answered once, and never changes otherwise. */
@Entity
class RankingAppeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String plan;
    private String department;
    private LocalDate rankingDay;
    private String grounds;
    private String author;
    private Instant filedAt;
    private LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AppealState state;

    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate correctedOn;
    private boolean isWithinDepartment;

    @Version
    private long version;

    protected RankingAppeal() {}

    /**
     * Open from now on.
     *
     * @param rankingDay the day whose ranking is contested
     * @param filed by whom and when; its reason is what is said against the ranking
     */
    RankingAppeal(String plan, String department, LocalDate rankingDay, Occasion filed) {
        this.plan = plan;
        this.department = department;
        this.rankingDay = rankingDay;
        this.grounds = filed.why();
        this.author = filed.by();
        this.filedAt = filed.at();
        this.filedOn = filed.on();
        this.state = AppealState.OPEN;
    }

    /**
     * The department was right; refuses with 409 when it was answered already.
     *
     * @param answered by whom and when; its reason is what was corrected
     * @param dayOfCorrection when it was, which is for the coordinating office to say
     * @param isByOwnDepartment by a person of the department that appealed
     */
    void upheld(Occasion answered, LocalDate dayOfCorrection, boolean isByOwnDepartment) {
        answered(AppealState.UPHELD, answered, isByOwnDepartment);
        correctedOn = dayOfCorrection;
    }

    /**
     * The ranking stands; refuses with 409 when it was answered already.
     *
     * @param answered by whom and when; its reason is why nothing is corrected
     * @param isByOwnDepartment by a person of the department that appealed
     */
    void rejected(Occasion answered, boolean isByOwnDepartment) {
        answered(AppealState.REJECTED, answered, isByOwnDepartment);
    }

    private void answered(AppealState next, Occasion answered, boolean isByOwnDepartment) {
        state = state.movedTo(next);
        answer = answered.why();
        answeredBy = answered.by();
        answeredAt = answered.at();
        answeredOn = answered.on();
        isWithinDepartment = isByOwnDepartment;
    }

    boolean isOpen() {
        return state == AppealState.OPEN;
    }

    /** User names are compared to the letter, as a database may not. */
    boolean isBy(String person) {
        return author.equals(person);
    }

    boolean isOf(String otherDepartment) {
        return department.equals(otherDepartment);
    }

    /**
     * Whether it puts the ranking of a day in question: the one it contests, and every later one that stands on the same
     * figures, which is all of them while it is open, and those until they were corrected where it was upheld.
     */
    boolean concerns(LocalDate day) {
        return rankingDay.equals(day)
                || (rankingDay.isBefore(day)
                        && (isOpen() || correctedOn().filter(day::isBefore).isPresent()));
    }

    /** Where it was upheld, the day on which figures were corrected, by the word of who upheld it. */
    Optional<LocalDate> correctedOn() {
        return Optional.ofNullable(correctedOn);
    }

    long id() {
        return id;
    }

    String plan() {
        return plan;
    }

    String department() {
        return department;
    }

    LocalDate rankingDay() {
        return rankingDay;
    }

    String grounds() {
        return grounds;
    }

    String author() {
        return author;
    }

    Instant filedAt() {
        return filedAt;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    AppealState state() {
        return state;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    boolean isWithinDepartment() {
        return isWithinDepartment;
    }

    long version() {
        return version;
    }
}
