package org.siquan.app.apprenticeship.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.catalogue.Catalogue;
import org.siquan.year.WorkDays;
import org.springframework.stereotype.Service;

@Service
class DefaultCalendarFeeds implements CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    private final FeedTable feeds;
    private final StayTable stays;
    private final Accounts accounts;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final WorkDays days;
    private final SecureRandom random = new SecureRandom();

    DefaultCalendarFeeds(
            FeedTable feeds,
            StayTable stays,
            Accounts accounts,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock,
            Catalogue catalogue) {
        this.feeds = feeds;
        this.stays = stays;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        days = new WorkDays(catalogue.calendar());
    }

    @Override
    public List<FeedSubject> listSubjects() {
        return transactions.inCurrent(() -> Arrays.stream(Kind.values())
                .filter(kind -> kind.allowedFor(ActingAs.get()))
                .flatMap(kind -> stays.subjects(kind).stream())
                .filter(this::mayHave)
                .toList());
    }

    /** Learners and mentors have a calendar of themselves, whatever else their account shows them. */
    private boolean mayHave(FeedSubject subject) {
        Actor actor = ActingAs.get();
        boolean personal = subject.kind() == Kind.LEARNER
                || (subject.kind() == Kind.MENTOR && !actor.is(Role.ENTERPRISE) && !actor.is(Role.PARK));
        return !personal || accounts.findPerson().filter(subject.id()::equals).isPresent();
    }

    @Override
    public List<Feed> listOwn() {
        return transactions.inCurrent(feeds::list);
    }

    @Override
    public String open(Kind kind, String subject, String language) {
        return transactions.inCurrent(() -> {
            FeedSubject wanted = listSubjects().stream()
                    .filter(each -> each.kind() == kind && each.id().equals(subject))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("calendar-nothing-there"));
            if (feeds.list().size() >= MOST) {
                throw ProblemException.conflict("calendar-too-many", MOST);
            }
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            UUID id = UUID.randomUUID();
            feeds.insert(
                    ActingAs.get(), id, wanted, language.startsWith("en") ? "en" : "zh", hash(secret), clock.instant());
            audit.record("calendar.opened", "calendar:" + id, Map.of("kind", kind.name(), "subject", subject));
            return secret;
        });
    }

    @Override
    public void close(UUID feed) {
        transactions.inCurrent(() -> {
            boolean closed = feeds.delete(feed);
            if (closed) {
                audit.record("calendar.closed", "calendar:" + feed);
            }
            return closed;
        });
    }

    @Override
    public Optional<String> read(String secret) {
        if (!secret.matches(SECRET)) {
            return Optional.empty();
        }
        return feeds.open(hash(secret), clock.instant())
                .filter(feed -> feed.subject().kind().allowedFor(feed.account()))
                .map(feed -> transactions.as(feed.account(), () -> text(feed)));
    }

    private String text(FeedTable.Opened feed) {
        CalendarWords words = new CalendarWords(feed.language());
        FeedSubject subject = feed.subject();
        List<Stay> shown = mayHave(subject) ? new Stays(words).of(subject.kind(), stays.list(subject)) : List.of();
        return new CalendarFeed(days, words).text(subject.name(), shown);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
