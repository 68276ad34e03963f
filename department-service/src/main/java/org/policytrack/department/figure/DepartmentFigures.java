package org.policytrack.department.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.policytrack.department.channel.Channel;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.metric.Figure;
import org.policytrack.kit.metric.FigureQueries;
import org.policytrack.kit.metric.FigureSource;

/** Notices on their way out of the house, and names that are locked. */
@ApplicationScoped
class DepartmentFigures implements FigureSource {

    private static final Duration GIVEN_UP_LATELY = Duration.ofDays(1);

    /** What lies in the inbox has arrived by being there. */
    private static final List<String> CHANNELS = Stream.of(Channel.values())
            .filter(channel -> channel != Channel.INBOX)
            .map(Channel::name)
            .toList();

    private final FigureQueries queries;
    private final InstantSource now;

    DepartmentFigures(FigureQueries queries, @RealTime InstantSource now) {
        this.queries = queries;
        this.now = now;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.by(
                        "channel",
                        CHANNELS,
                        "policytrack.deliveries.waiting",
                        "Deliveries of notices that have not arrived yet, quiet hours and days off included",
                        () -> queries.numbers(
                                "SELECT channel, COUNT(*) FROM delivery WHERE state = 'WAITING' GROUP BY channel")),
                Figure.by(
                        "channel",
                        CHANNELS,
                        "policytrack.deliveries.failing.oldest.age.seconds",
                        "Since when a delivery that has not arrived yet is being tried, 0 where none is",
                        () -> queries.ages(
                                now,
                                "SELECT channel, MIN(first_attempt_at) FROM delivery"
                                        + " WHERE state = 'WAITING' AND first_attempt_at IS NOT NULL GROUP BY channel")),
                Figure.by(
                        "channel",
                        CHANNELS,
                        "policytrack.deliveries.given.up",
                        "Deliveries that were given up within the last 24 hours",
                        () -> queries.numbers(
                                "SELECT channel, COUNT(*) FROM delivery WHERE state = 'FAILED'"
                                        + " AND next_attempt_at > ? GROUP BY channel",
                                now.instant().minus(GIVEN_UP_LATELY))),
                Figure.of(
                        "policytrack.webhooks.switched.off",
                        "Webhooks that were switched off because they kept failing",
                        () -> queries.number("SELECT COUNT(*) FROM webhook"
                                + " WHERE switched_off_at IS NOT NULL AND is_enabled = FALSE")),
                Figure.of(
                        "policytrack.accounts.locked",
                        "Names that are locked after failed sign-ins, whether or not there is such an account",
                        () -> queries.number(
                                "SELECT COUNT(*) FROM failed_sign_ins WHERE locked_until > ?", now.instant())));
    }
}
