package org.siquan.app.pay.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayBook;
import org.siquan.app.pay.PaySheet;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPaySheet implements PaySheet {

    private static final UUID NONE = new UUID(0, 0);

    private final PayBook book;
    private final PayUploads uploads;
    private final PayMonthTable months;
    private final Placements placements;
    private final MessageSource messages;
    private final AuditLog audit;
    private final Clock clock;

    DefaultPaySheet(
            PayBook book,
            PayUploads uploads,
            PayMonthTable months,
            Placements placements,
            MessageSource messages,
            AuditLog audit,
            Clock clock) {
        this.book = book;
        this.uploads = uploads;
        this.months = months;
        this.placements = placements;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Offer offer(UploadedFile file) {
        return switch (read(NONE, file)) {
            case Faulty faulty -> faulty;
            case Sound sound ->
                new Sound(
                        uploads.keep(file),
                        file.name(),
                        sound.fresh(),
                        sound.known(),
                        sound.questions(),
                        sound.warnings());
        };
    }

    @Override
    public Offer accept(UUID upload) {
        return switch (read(upload, uploads.require(upload))) {
            case Faulty faulty -> faulty;
            case Sound sound -> {
                sound.fresh().stream()
                        .sorted(Comparator.comparing(
                                line -> line.placement().id().toString()))
                        .forEach(line -> book.record(line.placement().id(), line.payment(), null));
                uploads.forget(upload);
                audit.record(
                        "pay.imported",
                        "pay:" + ActingAs.get().org(),
                        Map.of("rows", String.valueOf(sound.fresh().size())));
                yield sound;
            }
        };
    }

    private Offer read(UUID upload, UploadedFile file) {
        IssueLog log = new IssueLog();
        Map<String, List<Placement>> known = new HashMap<>();
        List<Line> lines = new PaySheetReader(
                        (learner, month) -> known.computeIfAbsent(learner, this::ofLearner).stream()
                                .filter(placement -> touches(placement, month))
                                .toList(),
                        this::fault)
                .read(file.content(), file.name(), log);
        if (!log.errors().isEmpty()) {
            return new Faulty(log.errors());
        }
        List<Line> fresh = new ArrayList<>();
        int questions = 0;
        for (Line line : lines) {
            if (!book.knows(line.placement().id(), line.payment())) {
                fresh.add(line);
                NewPayment payment = line.payment();
                Placement.Names names = line.placement().names();
                questions += PayChecks.sameName(payment.payer(), names.unit())
                                && PayChecks.sameName(payment.payee(), names.learner())
                        ? 0
                        : 1;
            }
        }
        return new Sound(upload, file.name(), fresh, lines.size() - fresh.size(), questions, log.warnings());
    }

    private List<Placement> ofLearner(String learner) {
        List<Placement> own = new ArrayList<>();
        for (PlacementId id : months.ofLearner(learner)) {
            placements
                    .find(id)
                    .filter(placement -> PayRights.school(placement) || PayRights.unit(placement))
                    .ifPresent(own::add);
        }
        return own;
    }

    private static boolean touches(Placement placement, YearMonth month) {
        Span asked = new Span(month.atDay(1), month.atEndOfMonth());
        return placement.spans().stream().anyMatch(asked::meets);
    }

    private Optional<Issue> fault(Row row, Placement placement, NewPayment payment) {
        try {
            PayChecks.sound(placement, payment, LocalDate.now(clock)); // not through the ledger: it would roll back
            return Optional.empty();
        } catch (ProblemException problem) {
            return Optional.of(
                    row.issue(column(problem.code()), problem.code(), words(problem, ""), words(problem, ".remedy")));
        }
    }

    private static String column(String code) {
        return switch (code) {
            case "pay-day" -> "paid";
            case "pay-month" -> "month";
            case "pay-amount" -> "amount";
            case "pay-name" -> "payer";
            case "pay-number" -> "number";
            case "pay-account" -> "account";
            default -> "learner";
        };
    }

    private Text words(ProblemException problem, String part) {
        String key = "problem." + problem.code() + part;
        return new Text(
                messages.getMessage(key, problem.arguments(), Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, problem.arguments(), Locale.ENGLISH));
    }
}
