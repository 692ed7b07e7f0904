package org.siquan.app.messages;

import java.util.List;
import java.util.Optional;

/** Sends messages: written in the sender's transaction, delivered after it has committed. */
public interface Messages {

    /**
     * Writes the message into the outbox, in the current transaction: no commit, no message.
     *
     * @return one for each recipient; the earlier one where the key was used before
     */
    List<MessageId> send(NewMessage message);

    /** True when messages can leave by this channel: it is configured. */
    boolean available(Channel channel);

    /** What became of a message that the actor sent, or that is reported to the actor. */
    Optional<MessageState> find(MessageId id);
}
