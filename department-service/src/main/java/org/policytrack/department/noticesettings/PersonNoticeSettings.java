package org.policytrack.department.noticesettings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Language;

/** How a person wants to be told. */
@Entity
public class PersonNoticeSettings {

    @Id
    private String username;

    private boolean isMailOn;
    private @Nullable String mailAddress;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Language language = Language.ZH;

    @Version
    private long version;

    protected PersonNoticeSettings() {}

    /** As the defaults say. */
    PersonNoticeSettings(String username) {
        this.username = username;
    }

    void replaceBy(PersonChoice choice) {
        isMailOn = choice.mail();
        mailAddress = choice.mailAddress();
        language = choice.language();
    }

    public String username() {
        return username;
    }

    /** The address mail goes to; empty while mail is off. */
    public Optional<String> mail() {
        return Optional.ofNullable(mailAddress).filter(address -> isMailOn);
    }

    public Language language() {
        return language;
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
