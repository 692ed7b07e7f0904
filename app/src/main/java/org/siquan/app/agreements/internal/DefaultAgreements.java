package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementKind;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signing;
import org.siquan.app.agreements.Terms;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.PdfPaper;
import org.siquan.app.platform.PdfPrinter;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.rules.LearnerFact;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

@Service
class DefaultAgreements implements Agreements {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_YUAN = 200_000;
    private static final int LAST_PAY_DAY = 28;
    private static final int OF_AGE = 18;

    private final AgreementTable table;
    private final SignatureTable signatures;
    private final Settings settings;
    private final DraftTerms drafts;
    private final Placements placements;
    private final StartGate gate;
    private final AgreementNews news;
    private final PdfPrinter printer;
    private final MessageSource words;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultAgreements(
            AgreementTable table,
            SignatureTable signatures,
            Settings settings,
            DraftTerms drafts,
            Placements placements,
            StartGate gate,
            AgreementNews news,
            PdfPrinter printer,
            MessageSource words,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.signatures = signatures;
        this.settings = settings;
        this.drafts = drafts;
        this.placements = placements;
        this.gate = gate;
        this.news = news;
        this.printer = printer;
        this.words = words;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Agreement> about(PlacementId placement) {
        return transactions.inCurrent(
                () -> table.about(placements.get(placement).id()));
    }

    @Override
    public Agreement get(AgreementId id) {
        return transactions.inCurrent(() -> table.find(id)).orElseThrow(DefaultAgreements::unknown);
    }

    @Override
    public Optional<Agreement> findFile(String sha256) {
        return transactions.inCurrent(() -> table.findFile(sha256));
    }

    @Override
    public Optional<Agreement> findNumber(String number) {
        return transactions.inCurrent(() -> table.findNumber(number));
    }

    @Override
    public AgreementId draft(PlacementId id) {
        Placement placement = placements.get(id);
        Sides.requireSchool(placement);
        requireAlive(placement);
        boolean minor = minor(placement);
        return transactions.inCurrent(() -> {
            if (table.about(id).stream().anyMatch(known -> known.state() == AgreementState.SIGNED)) {
                throw ProblemException.conflict("agreement-in-force");
            }
            return insert(placement, AgreementKind.FIRST, "", minor, drafts.of(placement, ""));
        });
    }

    @Override
    public AgreementId amend(AgreementId id, AgreementKind kind, String why) {
        Agreement before = get(id);
        Placement placement = own(before);
        String reason = requireReason(why);
        if (before.state() != AgreementState.SIGNED || kind == AgreementKind.FIRST) {
            throw ProblemException.conflict("agreement-not-in-force");
        }
        requireAlive(placement);
        return transactions.inCurrent(() -> insert(
                placement, kind, reason, before.guardianNeeded(), drafts.again(placement, before.terms(), kind)));
    }

    private AgreementId insert(
            Placement placement, AgreementKind kind, String why, boolean guardianNeeded, Terms terms) {
        try {
            AgreementId id = table.insert(placement, kind, why, guardianNeeded, terms);
            audit.record(
                    "agreement.drafted",
                    "agreement:" + id,
                    Map.of("placement", placement.id().toString()));
            return id;
        } catch (DataIntegrityViolationException e) {
            throw ProblemException.conflict("agreement-being-prepared");
        }
    }

    /** Of age on the first day: the guardian may still sign, but need not. Where the age is not known, the guardian signs. */
    private boolean minor(Placement placement) {
        @Nullable LocalDate born = gate.check(placement.id()).facts().get(LearnerFact.BIRTH_DATE);
        return born == null || born.plusYears(OF_AGE).isAfter(placement.firstDay());
    }

    @Override
    public void change(AgreementId id, long version, Terms terms) {
        boolean minor = minor(own(get(id)));
        check(terms);
        changed(id, "changed", _ -> table.change(id, version, minor, terms));
    }

    private void check(Terms terms) {
        if (terms.guardian().length() > LONGEST_NAME) {
            throw ProblemException.invalid("agreement-guardian", LONGEST_NAME);
        }
        if (terms.monthlyYuan() < 0 || terms.monthlyYuan() > MOST_YUAN) {
            throw ProblemException.invalid("agreement-pay", MOST_YUAN);
        }
        if (terms.payDay() < 1 || terms.payDay() > LAST_PAY_DAY) {
            throw ProblemException.invalid("agreement-pay-day", LAST_PAY_DAY);
        }
        for (Part part : Part.values()) {
            if (terms.text(part).length() > Part.LONGEST) {
                throw ProblemException.invalid(
                        "agreement-text", AgreementWords.both(words, part.messageKey()), Part.LONGEST);
            }
        }
    }

    @Override
    public void say(AgreementId id, Part part, boolean agreed, String reason) {
        Agreement agreement = get(id);
        Placement placement = placements.get(agreement.placement());
        Party party = Sides.require(placement);
        if (agreement.state() != AgreementState.DRAFT && agreement.state() != AgreementState.OUT) {
            throw ProblemException.conflict("agreement-not-open");
        }
        Word word = new Word(part, party, agreed, agreed ? "" : requireReason(reason));
        String actor = ActingAs.get().name();
        transactions.runAs(Sides.writer(placement), () -> {
            signatures.say(agreement, word, actor);
            audit.record(
                    agreed ? "agreement.part-agreed" : "agreement.part-objected",
                    "agreement:" + id,
                    Map.of("part", part.name(), "by", actor));
            if (!agreed) {
                news.objected(placement, agreement);
            }
        });
    }

    @Override
    public List<Word> words(AgreementId id) {
        return transactions.inCurrent(() -> signatures.words(get(id)));
    }

    @Override
    public void sendOut(AgreementId id, long version) {
        Agreement agreement = get(id);
        Placement placement = own(agreement);
        requireComplete(agreement);
        Signing.Setting setting = transactions.inCurrent(settings::now);
        var text = new AgreementPaper(agreement, setting, words);
        String number =
                "%s-%d-%d".formatted(agreement.placement().toString().substring(0, 8), agreement.edition(), version);
        String fingerprint = text.fingerprint();
        String check = fingerprint.substring(fingerprint.length() - Agreement.Paper.CHECKED);
        var parts = new ArrayList<>(text.parts());
        parts.add(text.signing());
        byte[] content = printer.print(new PdfPaper(
                text.name(),
                "编号 %s    校验码 %s".formatted(number, check),
                parts,
                "/agreements/file?number=" + number,
                "扫码打开核验页：核对编号与校验码，或上传电子文件比对其 SHA-256。",
                "编号 %s    校验码 %s".formatted(number, check)));
        var paper = new Agreement.Paper(number, fingerprint, Sha256.of(content), clock.instant(), null);
        changed(id, "sent-out", _ -> {
            boolean done = table.sendOut(id, version, paper, content);
            if (done) {
                news.out(placement, number);
            }
            return done;
        });
    }

    private void requireComplete(Agreement agreement) {
        for (Part part : Part.values()) {
            if (part.required() && agreement.terms().text(part).isEmpty()) {
                throw ProblemException.conflict("agreement-part-empty", AgreementWords.both(words, part.messageKey()));
            }
        }
        if (agreement.guardianNeeded() && agreement.terms().guardian().isEmpty()) {
            throw ProblemException.conflict("agreement-guardian-missing");
        }
        if (agreement.terms().citesRepealedRules()) {
            throw ProblemException.conflict("agreement-repealed");
        }
        transactions.inCurrent(() -> signatures.words(agreement)).stream()
                .filter(word -> !word.agreed())
                .findFirst()
                .ifPresent(word -> {
                    throw ProblemException.conflict(
                            "agreement-objection",
                            AgreementWords.both(words, word.party().messageKey()),
                            AgreementWords.both(words, word.part().messageKey()));
                });
    }

    @Override
    public void recall(AgreementId id, long version) {
        own(get(id));
        changed(id, "recalled", agreement -> moved(agreement, version, AgreementState.DRAFT));
    }

    @Override
    public void drop(AgreementId id, long version) {
        own(get(id));
        changed(id, "dropped", agreement -> moved(agreement, version, AgreementState.VOID));
    }

    private boolean moved(Agreement agreement, long version, AgreementState to) {
        if (!agreement.state().next().contains(to)) {
            throw ProblemException.conflict("agreement-move", agreement.state().name(), to.name());
        }
        return table.move(agreement.id(), version, to);
    }

    private void changed(AgreementId id, String what, Function<Agreement, Boolean> change) {
        transactions.inCurrent(() -> {
            Agreement agreement = table.lock(id).orElseThrow(DefaultAgreements::unknown);
            if (!change.apply(agreement)) {
                throw ProblemException.conflict("agreement-stale");
            }
            audit.record("agreement." + what, "agreement:" + id);
            return id;
        });
    }

    @Override
    public void end(AgreementId id, String why) {
        Agreement agreement = get(id);
        Placement placement = placements.get(agreement.placement());
        Party party = Sides.require(placement);
        String reason = requireReason(why);
        String actor = ActingAs.get().name();
        transactions.runAs(Sides.writer(placement), () -> {
            if (!table.end(id, LocalDate.now(clock), party, reason)) {
                throw ProblemException.conflict("agreement-not-in-force");
            }
            audit.record("agreement.ended", "agreement:" + id, Map.of("by", actor, "party", party.name()));
            placements.endEarly(placement.id(), reason);
            news.ended(placement, id);
        });
    }

    @Override
    public byte[] file(AgreementId id) {
        Agreement agreement = get(id);
        byte[] content = transactions.inCurrent(() -> table.content(id)).orElseThrow(DefaultAgreements::unknown);
        if (agreement.paper() == null) {
            throw unknown();
        }
        if (!Sha256.of(content).equals(agreement.paper().sha256())) {
            throw new IllegalStateException(
                    "agreement %s must hash to what was signed and does not%nTry: restore it from a backup"
                            .formatted(id));
        }
        return content;
    }

    /** The placement, for its school. */
    private Placement own(Agreement agreement) {
        Placement placement = placements.get(agreement.placement());
        Sides.requireSchool(placement);
        return placement;
    }

    private static void requireAlive(Placement placement) {
        if (placement.state() == PlacementState.CANCELLED
                || placement.state() == PlacementState.ENDED
                || placement.state() == PlacementState.SEALED) {
            throw ProblemException.conflict("placement-over");
        }
    }

    private static String requireReason(String why) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid("placement-reason", LONGEST_REASON);
        }
        return reason;
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("agreement-unknown");
    }
}
