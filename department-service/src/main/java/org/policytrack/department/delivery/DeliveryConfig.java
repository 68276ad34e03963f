package org.policytrack.department.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When notices go out, and how long it is tried. Hours and days are business time, pauses real time. */
@ConfigMapping(prefix = "tracker.notices")
public interface DeliveryConfig {

    /** From when nothing goes out but to inboxes, unless the department says otherwise; never where it is the end. */
    @WithDefault("20:00")
    LocalTime quietFrom();

    /** Until when nothing goes out. */
    @WithDefault("08:00")
    LocalTime quietUntil();

    /** Whether notices go out on days off too. */
    @WithDefault("false")
    boolean sendsOnDaysOff();

    /** At which times of the business clock's zone the rounds of notices run by themselves, as a cron expression. */
    @WithDefault("0 15 9-18 * * ?")
    String rounds();

    /** The pause after the first failed attempt; each further one is twice as long, less some chance. */
    @WithDefault("PT10S")
    Duration firstPause();

    /** No pause is longer than this. */
    @WithDefault("PT6H")
    Duration longestPause();

    /** How long after its first attempt a delivery is given up. */
    @WithDefault("P5D")
    Duration givenUpAfter();

    /** After how long without anything arriving a webhook is switched off. */
    @WithDefault("P5D")
    Duration webhookOffAfter();

    /** After how many deliveries that failed, with none arriving in between, a webhook is switched off. */
    @WithDefault("20")
    int webhookOffAfterDeliveries();
}
