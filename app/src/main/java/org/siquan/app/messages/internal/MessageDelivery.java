package org.siquan.app.messages.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.ChannelFailure;
import org.siquan.app.messages.MessageId;
import org.siquan.app.messages.MessageState.Status;
import org.siquan.app.messages.Outgoing;
import org.siquan.app.messages.internal.DeliveryTable.Claimed;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Component;

/**
 * Delivers one message: chooses its ways out, tries those that are due, and says when to come again. A way out is claimed before
 * it is tried, outside of any transaction, so two runs never send it at the same time; a claim that nobody ended (the process
 * was killed) may be tried again after the lease, with the same key.
 */
@Component
class MessageDelivery {

    static final Duration LEASE = Duration.ofMinutes(2);
    static final LocalTime DIGEST = LocalTime.of(7, 30);

    /** Pauses before the second, third … attempt; after the last one it is given up. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final DeliveryTable table;
    private final Outbox outbox;
    private final SettingsTable settings;
    private final Channels channels;
    private final Wording wording;
    private final TenantTransactions transactions;
    private final Clock clock;

    MessageDelivery(
            DeliveryTable table,
            Outbox outbox,
            SettingsTable settings,
            Channels channels,
            Wording wording,
            TenantTransactions transactions,
            Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.settings = settings;
        this.channels = channels;
        this.wording = wording;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One run; the answer is when to run again, empty when the message is done. */
    Optional<Instant> run(DeliveryTicket ticket) {
        var actor = ticket.actor();
        transactions.runAs(actor, () -> spread(ticket.id()));
        for (List<Claimed> parcel : transactions.as(actor, () -> parcels(ticket.id()))) {
            Result result = tried(actor, parcel);
            transactions.runAs(actor, () -> parcel.forEach(delivery -> note(delivery, result)));
        }
        return transactions.as(actor, () -> {
            table.wipe(ticket.id(), clock.instant());
            return table.next(ticket.id());
        });
    }

    private void spread(MessageId id) {
        table.beginSpreading(id)
                .ifPresent(account -> settings.find(account).ifPresent(chosen -> {
                    for (var way : chosen.ways()) {
                        boolean on = channels.find(way.channel()).isPresent();
                        Instant next =
                                way.channel() == Channel.EMAIL && chosen.digest() ? nextDigest() : clock.instant();
                        outbox.insertDelivery(id, account, way.channel(), on ? way.address() : "", on, next);
                    }
                }));
    }

    private Instant nextDigest() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.with(DIGEST);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /** What is sent at once: a message by a channel, or the mails that somebody collects. */
    private List<List<Claimed>> parcels(MessageId id) {
        Instant now = clock.instant();
        Instant lease = now.plus(LEASE);
        List<List<Claimed>> parcels = new ArrayList<>();
        for (Claimed delivery : table.claim(id, now, lease)) {
            List<Claimed> parcel = new ArrayList<>(List.of(delivery));
            UUID account = delivery.account();
            if (delivery.channel() == Channel.EMAIL && account != null && settings.collects(account)) {
                parcel.addAll(table.claimMails(account, now, lease));
            }
            parcels.add(parcel);
        }
        return parcels;
    }

    private sealed interface Result {
        record Sent() implements Result {}

        record Failed(String reason, boolean permanent) implements Result {}
    }

    private Result tried(Actor actor, List<Claimed> parcel) {
        Claimed first = parcel.getFirst();
        if (isOver(first)) {
            return new Result.Failed(wording.tooLate(), true);
        }
        var adapter = channels.find(first.channel());
        if (adapter.isEmpty()) {
            return new Result.Failed(wording.off(first.channel()), false);
        }
        Outgoing outgoing = transactions.as(actor, () -> wording.write(parcel, language(first)));
        try {
            adapter.get().send(outgoing);
            return new Result.Sent();
        } catch (ChannelFailure failure) {
            return new Result.Failed(failure.reason(), failure.permanent());
        }
    }

    private boolean isOver(Claimed delivery) {
        Instant until = delivery.secretUntil();
        return until != null && !until.isAfter(clock.instant());
    }

    private String language(Claimed delivery) {
        String own = delivery.language();
        UUID account = delivery.account();
        if (own != null || account == null) {
            return own == null ? "zh" : own;
        }
        return settings.find(account).map(SettingsTable.Chosen::language).orElse("zh");
    }

    private void note(Claimed delivery, Result result) {
        Instant now = clock.instant();
        switch (result) {
            case Result.Sent _ -> table.finish(delivery.id(), Status.SENT, "", now);
            case Result.Failed failed -> {
                if (failed.permanent() || delivery.attempts() > PAUSES.size()) {
                    table.finish(delivery.id(), Status.FAILED, failed.reason(), now);
                } else {
                    table.retry(delivery.id(), failed.reason(), now.plus(PAUSES.get(delivery.attempts() - 1)));
                }
            }
        }
    }
}
