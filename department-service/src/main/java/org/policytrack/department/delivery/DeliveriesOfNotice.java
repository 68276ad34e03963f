package org.policytrack.department.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/** How a notice came, or comes, to one reader. */
@ApplicationScoped
public class DeliveriesOfNotice {

    private final DeliveryTable table;

    DeliveriesOfNotice(DeliveryTable table) {
        this.table = table;
    }

    /**
     * One way it came.
     *
     * @param at when it arrived, or before when it does not go out; business time
     */
    @Schema(name = "NoticeDelivery")
    public record Way(
            Channel channel, DeliveryState state, @Nullable Instant at) {}

    /** To this reader in person or through a channel of the department, in the order they were planned. */
    public List<Way> to(String reader, String notice) {
        return table.ofNotice(notice).stream()
                .filter(delivery ->
                        delivery.person() == null || delivery.person().equals(reader))
                .map(DeliveriesOfNotice::way)
                .toList();
    }

    private static Way way(Delivery delivery) {
        return switch (delivery.state()) {
            case SENT -> new Way(delivery.channel(), delivery.state(), delivery.sentAt());
            case WAITING -> new Way(delivery.channel(), delivery.state(), delivery.notBefore());
            case FAILED -> new Way(delivery.channel(), delivery.state(), null);
        };
    }
}
