package org.siquan.app.links.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkHolder;
import org.siquan.app.links.LinkId;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.messages.MessageId;
import org.siquan.app.messages.MessageState;
import org.siquan.app.messages.MessageState.Status;
import org.siquan.app.messages.Messages;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

@Service
class DefaultPurposeLinks implements PurposeLinks {

    private final PurposeLinkTable table;
    private final Purposes purposes;
    private final Secrets secrets;
    private final Messages messages;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final MessageSource words;
    private final Clock clock;

    DefaultPurposeLinks(
            PurposeLinkTable table,
            Purposes purposes,
            Secrets secrets,
            Messages messages,
            TenantTransactions transactions,
            AuditLog audit,
            MessageSource words,
            Clock clock) {
        this.table = table;
        this.purposes = purposes;
        this.secrets = secrets;
        this.messages = messages;
        this.transactions = transactions;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Issued issue(Request request) {
        purposes.get(request.kind());
        check(request);
        Actor issuer = ActingAs.get();
        String token = secrets.token();
        Instant now = clock.instant();
        String phone = request.phone();
        LinkRow link = new LinkRow(
                new LinkId(UUID.randomUUID()),
                request.kind(),
                request.subject(),
                new LinkHolder(request.holderName().strip(), request.holderRole(), phone == null ? "" : masked(phone)),
                phone == null ? null : secrets.seal(token, phone),
                request.language().startsWith("en") ? "en" : "zh",
                person(issuer),
                now,
                now.plus(request.validFor()),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                0);
        transactions.inCurrent(() -> {
            table.insert(link, Secrets.hashOfToken(token), issuer.org());
            audit.record("link.issued", "link:" + link.id(), Map.of("kind", link.kind(), "subject", link.subject()));
            return link;
        });
        return new Issued(link.id(), "/l/" + token);
    }

    private void check(Request request) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String phone = request.phone();
        if (request.holderName().isBlank() || request.holderName().length() > 60) {
            wrong.put("holder", say("links.wrong.holder"));
        }
        if (phone != null && !phone.matches("\\+?[0-9]{5,15}")) {
            wrong.put("phone", say("links.wrong.phone"));
        }
        if (!request.validFor().isPositive() || request.validFor().compareTo(LONGEST) > 0) {
            wrong.put("days", say("links.wrong.days", LONGEST.toDays()));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalidFields("link-invalid", wrong);
        }
    }

    /** First three and last four of a long number, less of a short one. */
    private static String masked(String phone) {
        int shown = phone.length() >= 11 ? 3 : 0;
        return phone.substring(0, shown) + "****" + phone.substring(phone.length() - (phone.length() >= 8 ? 4 : 2));
    }

    private static UUID person(Actor actor) {
        if (!actor.name().startsWith("account:")) {
            throw new IllegalStateException(
                    "a link is issued by a person, was %s%nTry: as whoever signed in".formatted(actor.name()));
        }
        return UUID.fromString(actor.name().substring("account:".length()));
    }

    @Override
    public List<View> list(String kind, String subject) {
        return transactions.inCurrent(
                () -> table.list(kind, subject).stream().map(this::view).toList());
    }

    @Override
    public Optional<View> find(LinkId id) {
        return transactions.inCurrent(() -> table.find(id).map(this::view));
    }

    private View view(LinkRow link) {
        return link.view(clock.instant(), fault(link.codeMessage()));
    }

    private @Nullable String fault(@Nullable UUID message) {
        if (message == null) {
            return null;
        }
        return messages.find(new MessageId(message)).stream()
                .map(MessageState::deliveries)
                .flatMap(List::stream)
                .filter(delivery ->
                        delivery.status() != Status.SENT && !delivery.reason().isEmpty())
                .map(MessageState.Delivery::reason)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean revoke(LinkId id) {
        return transactions.inCurrent(() -> {
            Instant now = clock.instant();
            boolean open = table.lock(id)
                    .filter(link -> link.used() == null && link.revoked() == null)
                    .isPresent();
            if (open) {
                table.revoke(id, now);
                audit.record("link.revoked", "link:" + id);
            }
            return open;
        });
    }

    @Override
    public String codeForIssuer(LinkId id) {
        return transactions.inCurrent(() -> {
            Instant now = clock.instant();
            LinkRow link = table.lockOwn(id, ActingAs.get().org())
                    .orElseThrow(() -> ProblemException.notFound("link-unknown"));
            if (!link.isOpen(now)) {
                throw ProblemException.conflict("link-not-open");
            }
            if (link.codes() >= LinkRow.MOST_CODES) {
                throw ProblemException.conflict("link-codes-used-up");
            }
            String code = secrets.code();
            table.code(id, Secrets.hashOfCode(id, code), now.plus(DefaultLinkDoor.CODE_LIVES), CodeWay.CLERK, null);
            audit.record("link.code-made", "link:" + id, Map.of("way", "CLERK"));
            return code;
        });
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
