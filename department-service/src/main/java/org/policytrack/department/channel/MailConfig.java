package org.policytrack.department.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;

/** The mail server; without a host the channel is off. */
@ConfigMapping(prefix = "tracker.mail")
public interface MailConfig {

    /** Where mail is handed in. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    int port();

    /** The account to hand in with. */
    Optional<String> username();

    /** Its password; from the environment only. */
    Optional<String> password();

    /** Whether the connection must become encrypted: {@code REQUIRED}, {@code OPTIONAL} or {@code DISABLED}. */
    @WithDefault("REQUIRED")
    String startTls();

    /** The address mail comes from; its domain also ends the Message-ID. */
    @WithDefault("policytrack@localhost")
    String from();

    /** How long handing in one mail may take; some wait for others, and all must end while their deliveries are leased. */
    @DurationMax(seconds = 25)
    @WithDefault("PT20S")
    Duration longest();
}
