package org.siquan.app.messages.internal;

import java.io.Serializable;
import java.util.UUID;
import org.siquan.app.messages.MessageId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;

/** What the scheduler keeps of a message. */
record DeliveryTicket(String message, String park) implements Serializable {

    MessageId id() {
        return new MessageId(UUID.fromString(message));
    }

    /** Delivers for every organisation of the park, because a recipient may belong to another than the sender. */
    Actor actor() {
        return Actor.system("messages", new ParkId(park));
    }
}
