package org.siquan.app.links.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkContent;
import org.siquan.app.links.LinkDoor;
import org.siquan.app.links.internal.PurposeLinkTable.Found;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.Text;
import org.springframework.stereotype.Service;

/** Everything that changes a link happens while its row is locked, so of many who confirm at once one wins. */
@Service
class DefaultLinkDoor implements LinkDoor {

    static final Duration CODE_LIVES = Duration.ofMinutes(10);

    private final PurposeLinkTable table;
    private final Purposes purposes;
    private final Secrets secrets;
    private final Messages messages;
    private final Organisations organisations;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultLinkDoor(
            PurposeLinkTable table,
            Purposes purposes,
            Secrets secrets,
            Messages messages,
            Organisations organisations,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.purposes = purposes;
        this.secrets = secrets;
        this.messages = messages;
        this.organisations = organisations;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An address of another form asks the database all the same, so that nobody learns by the time it takes. */
    private Optional<Found> found(String token) {
        return table.open(Secrets.hashOfToken(token), clock.instant()).filter(_ -> token.matches(Secrets.TOKEN));
    }

    @Override
    public Opened open(String token) {
        return found(token)
                .map(found -> transactions.as(found.actor(), () -> opened(table.find(found.id()))))
                .orElseGet(Opened.Unknown::new);
    }

    private Opened opened(Optional<LinkRow> row) {
        Instant now = clock.instant();
        if (row.isEmpty()) {
            return new Opened.Unknown();
        }
        LinkRow link = row.get();
        if (!link.isOpen(now)) {
            return new Opened.Closed(link.view(now, null));
        }
        Optional<LinkContent> content = purposes.get(link.kind()).content(link.task());
        return content.<Opened>map(shown -> new Opened.Open(
                        link.view(now, null), shown, link.hasCode(now) ? link.codeWay() : null, bySms(link)))
                .orElseGet(() -> new Opened.Gone(link.view(now, null)));
    }

    private boolean bySms(LinkRow link) {
        return link.sealedPhone() != null && messages.available(Channel.SMS);
    }

    @Override
    public Asked askForCode(String token) {
        return found(token)
                .map(found -> transactions.as(
                        found.actor(),
                        () -> table.lock(found.id())
                                .map(link -> asked(link, token))
                                .orElse(Asked.NOT_OPEN)))
                .orElse(Asked.NOT_OPEN);
    }

    private Asked asked(LinkRow link, String token) {
        Instant now = clock.instant();
        if (!link.isOpen(now)) {
            return Asked.NOT_OPEN;
        }
        if (link.codes() >= LinkRow.MOST_CODES) {
            return Asked.TOO_MANY;
        }
        String code = secrets.code();
        byte[] sealed = link.sealedPhone();
        boolean sms = sealed != null && bySms(link);
        AccountId issuer = new AccountId(link.issuedBy());
        Recipient to = sealed != null && sms
                ? new Recipient.Phone(Secrets.unseal(token, sealed), link.language())
                : new Recipient.Person(issuer);
        var sent = messages.send(new NewMessage(
                to,
                sms ? "link.code" : "link.code-to-pass-on",
                List.of(code),
                sms ? "" : "/links/" + link.id(),
                "link-code:" + link.id() + ":" + (link.codes() + 1),
                CODE_LIVES,
                issuer));
        CodeWay way = sms ? CodeWay.SMS : CodeWay.CLERK;
        table.code(
                link.id(),
                Secrets.hashOfCode(link.id(), code),
                now.plus(CODE_LIVES),
                way,
                sent.getFirst().value());
        audit.record("link.code-made", "link:" + link.id(), Map.of("way", way.name()));
        return Asked.SENT;
    }

    @Override
    public Outcome confirm(String token, String code, String choice, String version) {
        return found(token)
                .map(found -> transactions.as(
                        found.actor(),
                        () -> table.lock(found.id())
                                .map(link -> confirmed(link, code, choice, version))
                                .orElseGet(Outcome.NotOpen::new)))
                .orElseGet(Outcome.NotOpen::new);
    }

    private Outcome confirmed(LinkRow link, String code, String choice, String version) {
        Instant now = clock.instant();
        var purpose = purposes.get(link.kind());
        Optional<LinkContent> content = link.isOpen(now) ? purpose.content(link.task()) : Optional.empty();
        if (content.isEmpty()) {
            return new Outcome.NotOpen();
        }
        if (!content.get().version().equals(version) || !offers(content.get(), choice)) {
            return new Outcome.Changed();
        }
        byte[] expected = link.codeHash();
        CodeWay way = link.codeWay();
        if (!link.hasCode(now) || expected == null || way == null) {
            return new Outcome.NoCode();
        }
        if (!Secrets.equal(expected, Secrets.hashOfCode(link.id(), code.replaceAll("\\s", "")))) {
            return wrong(link, now);
        }
        Optional<Text> refusal = purpose.confirm(link.task(), choice, way);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        table.use(link.id(), choice, version, now);
        audit.record(
                "link.used",
                "link:" + link.id(),
                Map.of("kind", link.kind(), "subject", link.subject(), "choice", choice, "code", way.name()));
        tellIssuer(link, "link.used");
        return new Outcome.Done();
    }

    private static boolean offers(LinkContent content, String choice) {
        return content.choices().stream().anyMatch(each -> each.key().equals(choice));
    }

    private Outcome wrong(LinkRow link, Instant now) {
        int wrong = table.wrong(link.id(), LinkRow.MOST_WRONG, now);
        if (wrong >= LinkRow.MOST_WRONG) {
            audit.record("link.locked", "link:" + link.id());
            tellIssuer(link, "link.locked");
        } else {
            audit.record("link.code-wrong", "link:" + link.id());
        }
        return new Outcome.WrongCode(LinkRow.MOST_WRONG - wrong);
    }

    private void tellIssuer(LinkRow link, String template) {
        messages.send(new NewMessage(
                new Recipient.Person(new AccountId(link.issuedBy())),
                template,
                List.of(),
                "/links/" + link.id(),
                template + ":" + link.id()));
    }

    @Override
    public Optional<Text> issuer(String token) {
        return found(token)
                .flatMap(found -> transactions.as(
                        found.actor(),
                        () -> organisations
                                .find(found.actor().org())
                                .map(organisation -> new Text(organisation.nameZh(), organisation.nameEn()))));
    }
}
