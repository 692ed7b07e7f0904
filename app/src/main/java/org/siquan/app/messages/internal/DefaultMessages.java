package org.siquan.app.messages.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.MessageId;
import org.siquan.app.messages.MessageState;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes message and ticket in one transaction; {@link MessageDelivery} takes over when it has committed. */
@Service
class DefaultMessages implements Messages {

    private final Outbox outbox;
    private final Channels channels;
    private final MessageDelivery delivery;
    private final SchedulerClient scheduler;
    private final TenantTransactions transactions;
    private final MessageSource words;
    private final Clock clock;

    DefaultMessages(
            Outbox outbox,
            Channels channels,
            MessageDelivery delivery,
            @Lazy SchedulerClient scheduler, // its tasks include the delivery
            TenantTransactions transactions,
            MessageSource words,
            Clock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.delivery = delivery;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<MessageId> send(NewMessage message) {
        words.getMessage(
                "message." + message.template(),
                null,
                Locale.SIMPLIFIED_CHINESE); // a template without words fails here
        return transactions.inCurrent(() -> switch (message.to()) {
            case Recipient.Person person -> List.of(write(message, message.key(), person.account()));
            case Recipient.Everyone all -> each(message, outbox.accountsOf(all.org(), all.role()));
            case Recipient.Holder holder -> each(message, outbox.accountsOf(holder.person()));
            case Recipient.Phone phone -> List.of(write(message, phone));
        });
    }

    private List<MessageId> each(NewMessage message, List<AccountId> accounts) {
        return accounts.stream()
                .map(account -> write(message, message.key() + ":" + account, account))
                .toList();
    }

    private MessageId write(NewMessage message, String key, AccountId account) {
        Outbox.Row row = row(message, key, account.value(), null);
        if (outbox.insert(row)) {
            schedule(row);
        }
        return row.id();
    }

    private MessageId write(NewMessage message, Recipient.Phone phone) {
        Outbox.Row row = row(message, message.key(), null, phone.language());
        if (outbox.insert(row)) {
            boolean on = channels.find(Channel.SMS).isPresent();
            outbox.insertDelivery(row.id(), null, Channel.SMS, on ? phone.number() : "", on, clock.instant());
            schedule(row);
        }
        return row.id();
    }

    private Outbox.Row row(NewMessage message, String key, @Nullable UUID account, @Nullable String language) {
        Actor sender = ActingAs.get();
        Instant now = clock.instant();
        AccountId reportTo = message.reportTo();
        return new Outbox.Row(
                id(sender, key),
                key,
                sender.name(),
                reportTo == null ? person(sender) : reportTo.value(),
                account,
                message.template(),
                message.arguments(),
                message.secretFor() == null ? null : now.plus(message.secretFor()),
                message.path(),
                language,
                now);
    }

    /** The same key gives the same message, also where an earlier one may not be read. */
    private static MessageId id(Actor sender, String key) {
        String name = sender.park() + "/" + sender.org() + "/" + key;
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable UUID person(Actor sender) {
        return sender.name().startsWith("account:")
                ? UUID.fromString(sender.name().substring("account:".length()))
                : null;
    }

    private void schedule(Outbox.Row row) {
        DeliveryTicket ticket =
                new DeliveryTicket(row.id().toString(), ActingAs.get().park().value());
        scheduler.scheduleIfNotExists(
                new TaskInstance<>(DeliveryConfiguration.TASK, ticket.message(), ticket), clock.instant());
        if (row.secretUntil() != null) {
            hurry(ticket);
        }
    }

    /** Somebody waits for a code: it must not stand behind the long jobs of the scheduler. Its ticket is there if this fails. */
    private void hurry(DeliveryTicket ticket) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("message-" + ticket.message()).start(() -> delivery.run(ticket));
            }
        });
    }

    @Override
    public boolean available(Channel channel) {
        return channels.find(channel).isPresent();
    }

    @Override
    public Optional<MessageState> find(MessageId id) {
        return transactions.inCurrent(
                () -> outbox.exists(id) ? Optional.of(new MessageState(id, outbox.deliveries(id))) : Optional.empty());
    }
}
