package org.policytrack.department.delivery;

import org.policytrack.department.channel.Message;

/** What the notices say that go out; the room that keeps them supplies it. */
public interface NoticesGoingOut {

    /** The message of this notice. */
    Message message(String notice);
}
