package org.siquan.app.messages;

import java.util.List;

/** What became of a message, by channel; without any it is in the inbox only. */
public record MessageState(MessageId id, List<Delivery> deliveries) {

    public MessageState {
        deliveries = List.copyOf(deliveries);
    }

    /** Where a delivery stands. */
    public enum Status {
        WAITING,
        SENT,
        /** Tried, and given up. */
        FAILED,
        /** The channel is not configured, so nothing was tried. */
        OFF
    }

    /**
     * One way out.
     *
     * @param reason why it failed or waits; empty when nothing went wrong
     */
    public record Delivery(Channel channel, Status status, int attempts, String reason) {}
}
