package org.siquan.app.messages.internal;

import java.util.List;
import java.util.Optional;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.MessageChannel;
import org.springframework.stereotype.Component;

/** The channels by which messages can leave this deployment. */
@Component
class Channels {

    private final List<MessageChannel> adapters;

    Channels(List<MessageChannel> adapters) {
        this.adapters = List.copyOf(adapters);
    }

    /** The configured adapter of a channel. */
    Optional<MessageChannel> find(Channel channel) {
        return adapters.stream()
                .filter(adapter -> adapter.channel() == channel && adapter.available())
                .findFirst();
    }
}
