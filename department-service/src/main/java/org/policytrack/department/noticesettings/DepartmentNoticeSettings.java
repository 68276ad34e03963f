package org.policytrack.department.noticesettings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a department wants to be told. */
@Entity
public class DepartmentNoticeSettings {

    @Id
    private String department;

    private boolean isMailOn;
    private @Nullable String mailAddress;
    private boolean isWeeklyDigest;
    private @Nullable LocalTime quietFrom;
    private @Nullable LocalTime quietUntil;

    @Version
    private long version;

    protected DepartmentNoticeSettings() {}

    /** As the defaults say. */
    DepartmentNoticeSettings(String department) {
        this.department = department;
    }

    void replaceBy(DepartmentChoice choice) {
        isMailOn = choice.mail();
        mailAddress = choice.mailAddress();
        isWeeklyDigest = choice.weeklyDigest();
        quietFrom = time(choice.quietFrom());
        quietUntil = time(choice.quietUntil());
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    public String department() {
        return department;
    }

    /** The shared address mail goes to; empty while mail is off. */
    public Optional<String> mail() {
        return Optional.ofNullable(mailAddress).filter(address -> isMailOn);
    }

    public boolean isWeeklyDigest() {
        return isWeeklyDigest;
    }

    /** When its quiet hours begin; empty where it keeps those of the organisation. */
    public Optional<LocalTime> quietFrom() {
        return Optional.ofNullable(quietFrom);
    }

    public Optional<LocalTime> quietUntil() {
        return Optional.ofNullable(quietUntil);
    }

    boolean isMailOn() {
        return isMailOn;
    }

    Optional<String> mailAddress() {
        return Optional.ofNullable(mailAddress);
    }

    long version() {
        return version;
    }
}
