package org.siquan.app.closing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.siquan.app.Circles;
import org.siquan.app.closing.Assessments.NewMark;
import org.siquan.app.days.AtWork;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.Journal;
import org.siquan.app.days.Journals;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;

/** Brings a placement at work, step by step, to where it can be sealed. */
public final class ToClose {

    static final UploadedFile SCAN = new UploadedFile("协议.pdf", "%PDF-1.7 演示协议".getBytes(StandardCharsets.UTF_8));

    private final Circles circles;
    private final Placements placements;
    private final Papers papers;
    private final Journals journals;
    private final DayBook book;
    private final Schemes schemes;
    private final Assessments assessments;
    private final TenantTransactions transactions;
    private final Clock clock;

    public ToClose(
            Circles circles,
            Placements placements,
            Papers papers,
            Journals journals,
            DayBook book,
            Schemes schemes,
            Assessments assessments,
            TenantTransactions transactions,
            Clock clock) {
        this.circles = circles;
        this.placements = placements;
        this.papers = papers;
        this.journals = journals;
        this.book = book;
        this.schemes = schemes;
        this.assessments = assessments;
        this.transactions = transactions;
        this.clock = clock;
    }

    AtWork someoneAtWork(String park) {
        ParkId id = circles.loadVocational(park + "-" + System.nanoTime());
        return AtWork.in(id, 0, circles, placements, transactions, clock);
    }

    Scheme scheme(AtWork w) {
        SchemeId id = w.as(w.school, () -> schemes.draft(w.f.enterprise()));
        w.run(w.school, () -> schemes.propose(id, 1));
        w.run(w.unit, () -> schemes.answer(id, 2, true, ""));
        return w.as(w.school, () -> schemes.get(id));
    }

    /** Agreement, plan, journal, report and a check: what other processes give. */
    void material(AtWork w) {
        w.run(w.school, () -> {
            papers.state(w.id, PaperKind.AGREEMENT, paper(PaperKind.AGREEMENT), "协〔2026〕1", SCAN);
            papers.state(w.id, PaperKind.PLAN, paper(PaperKind.PLAN), "", null);
        });
        String week = w.as(w.learner, () -> journals.weeks(w.id)).getFirst().toString();
        w.run(w.learner, () -> journals.write(w.id, week, 0, "=学会了换刀，𠮷师傅教的", List.of(SCAN)));
        w.run(w.learner, () -> journals.write(w.id, Journal.REPORT, 0, "实习报告（演示）", List.of()));
        LocalDate day = w.shift(book, 1);
        w.run(w.school, () -> book.say(List.of(new DayBook.Entry(w.id, day, PresenceState.PRESENT, "=HYPERLINK(1)"))));
    }

    private static Map<String, String> paper(PaperKind kind) {
        Map<String, String> facts = PlacementFixture.everything().get(kind);
        if (facts == null) {
            throw new IllegalArgumentException(kind + " is no paper of the fixture");
        }
        return facts;
    }

    void end(AtWork w) {
        w.run(
                w.school,
                () -> placements.move(w.id, placements.get(w.id).version(), PlacementState.ENDED, "协商一致，提前结束（演示）"));
    }

    /** Marks every item of a side with the same points. */
    void mark(AtWork w, Side side, String points) {
        Scheme scheme = w.as(w.school, () -> assessments.sheet(w.id)).scheme();
        if (scheme == null) {
            throw new IllegalStateException("no scheme");
        }
        List<NewMark> marks = scheme.items().stream()
                .filter(item -> item.side() == side)
                .map(item -> new NewMark(item.seq(), new BigDecimal(points), "好"))
                .toList();
        w.run(side == Side.SCHOOL ? w.school : w.mentor, () -> assessments.mark(w.id, marks, List.of()));
    }

    void signBoth(AtWork w) {
        String sha = w.as(w.school, () -> assessments.sheet(w.id)).sha256();
        w.run(w.school, () -> assessments.sign(w.id, sha));
        w.run(w.mentor, () -> assessments.sign(w.id, sha));
    }
}
