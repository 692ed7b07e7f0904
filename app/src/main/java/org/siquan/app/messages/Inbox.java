package org.siquan.app.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's own messages and choices; always those of the current actor. */
public interface Inbox {

    /**
     * A message as its recipient reads it.
     *
     * @param text in the reader's language; of a secret whose time is over, a sentence that says so
     * @param secretUntil null: nothing in it is secret
     */
    record Item(
            UUID id,
            String text,
            String path,
            Instant created,
            @Nullable Instant readAt,
            @Nullable Instant secretUntil) {}

    /** The newest first. */
    List<Item> list(boolean unreadOnly, int most);

    /** How many wait to be read. */
    int unread();

    /** Marks one as read; empty when it is not the actor's. */
    Optional<Item> open(UUID id);

    /** One that the actor sent, or is told about, as its text for a chat; empty for a secret one, which is for nobody else. */
    Optional<Item> findSent(UUID id);

    /** Marks all as read. */
    void readAll();

    ChosenChannels channels();

    /** Saves the choice; what is wrong with it is a {@link org.siquan.app.platform.ProblemException} naming the fields. */
    void choose(ChosenChannels chosen);
}
