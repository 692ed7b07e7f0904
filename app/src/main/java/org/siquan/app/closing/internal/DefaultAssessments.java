package org.siquan.app.closing.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.siquan.app.closing.AssessmentSheet;
import org.siquan.app.closing.AssessmentSheet.Objection;
import org.siquan.app.closing.AssessmentSheet.Observation;
import org.siquan.app.closing.AssessmentSheet.Summary;
import org.siquan.app.closing.Assessments;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Service;

@Service
class DefaultAssessments implements Assessments {

    private static final int LONGEST_COURSE = 60;
    private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(100);

    private final ClosingRights rights;
    private final AssessmentTable table;
    private final MarkChecks checks;
    private final ClosingNews news;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    DefaultAssessments(
            ClosingRights rights,
            AssessmentTable table,
            MarkChecks checks,
            ClosingNews news,
            TenantTransactions transactions,
            AuditLog audit) {
        this.rights = rights;
        this.table = table;
        this.checks = checks;
        this.news = news;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public AssessmentSheet sheet(PlacementId id) {
        Side side = rights.side(id);
        Placement placement = rights.visible(id);
        AssessmentSheet sheet = transactions.as(ClosingRights.system(), () -> table.of(placement));
        return side == Side.LEARNER && !sheet.jointly() ? withoutMarks(sheet) : sheet;
    }

    private static AssessmentSheet withoutMarks(AssessmentSheet sheet) {
        return new AssessmentSheet(
                sheet.placement(),
                sheet.scheme(),
                List.of(),
                List.of(),
                List.of(),
                sheet.summary(),
                sheet.objection(),
                sheet.grade(),
                sheet.version());
    }

    @Override
    public List<Asked> asked(PlacementId id) {
        return checks.asked(rights.visible(id));
    }

    @Override
    public void mark(PlacementId id, List<NewMark> marks, List<Observation> seen) {
        Placement placement = rights.changed(id, Side.SCHOOL, Side.UNIT);
        Side side = rights.side(id);
        String actor = ActingAs.get().name();
        List<Observation> noted = checks.seen(placement, side, seen);
        write(placement, "closing.marked", sheet -> {
            requireUngraded(sheet);
            if (sheet.scheme() == null) {
                throw ProblemException.conflict("closing-no-scheme");
            }
            List<NewMark> accepted = MarkChecks.accept(sheet.scheme(), side, marks);
            table.settle(id, sheet.scheme());
            accepted.forEach(mark -> table.mark(id, mark, actor));
            noted.forEach(observation -> table.observe(id, observation, actor));
        });
    }

    @Override
    public void sign(PlacementId id, String sha256) {
        Placement placement = rights.ended(id, Side.SCHOOL, Side.UNIT);
        Side side = rights.side(id);
        String actor = ActingAs.get().name();
        write(placement, "closing.signed", sheet -> {
            requireUngraded(sheet);
            if (!sheet.complete()) {
                throw ProblemException.conflict(
                        "closing-incomplete", sheet.missing().size());
            }
            if (!sheet.sha256().equals(sha256)) {
                throw ProblemException.conflict("closing-sheet-changed");
            }
            if (table.sign(id, side, sha256, actor)) {
                news.signed(sheet, side == Side.SCHOOL);
            }
        });
    }

    @Override
    public void object(PlacementId id, String words) {
        Placement placement = rights.ended(id, Side.LEARNER);
        String said = ClosingWords.required(words, ClosingWords.OBJECTION, "closing-objection");
        write(placement, "closing.objected", sheet -> {
            requireUngraded(sheet);
            if (!sheet.jointly()) {
                throw ProblemException.conflict("closing-unsigned");
            }
            if (sheet.objection() != null) {
                throw ProblemException.conflict("closing-objected-once");
            }
            table.object(id, said);
            news.objected(placement);
        });
    }

    @Override
    public void answer(PlacementId id, String words) {
        Placement placement = rights.ended(id, Side.SCHOOL);
        String said = ClosingWords.required(words, ClosingWords.OBJECTION, "closing-objection");
        write(placement, "closing.answered", sheet -> {
            Objection objection = sheet.objection();
            if (objection == null || objection.answered() != null) {
                throw ProblemException.conflict("closing-nothing-to-answer");
            }
            table.answer(id, said);
            news.answered(placement);
        });
    }

    @Override
    public void record(PlacementId id, String course, @Nullable BigDecimal credits) {
        Placement placement = rights.ended(id, Side.SCHOOL);
        String named = ClosingWords.required(course, LONGEST_COURSE, "closing-course");
        if (credits != null
                && (credits.signum() < 0 || credits.compareTo(MOST_CREDITS) > 0 || !MarkChecks.oneDecimal(credits))) {
            throw ProblemException.invalid("closing-credits");
        }
        String actor = ActingAs.get().name();
        write(placement, "closing.graded", sheet -> {
            requireUngraded(sheet);
            Objection objection = sheet.objection();
            if (!sheet.jointly()) {
                throw ProblemException.conflict("closing-unsigned");
            }
            if (objection != null && objection.answered() == null) {
                throw ProblemException.conflict("closing-objection-open");
            }
            table.record(sheet, named, credits, actor);
            news.graded(placement);
        });
    }

    @Override
    public void summarise(PlacementId id, long version, String words) {
        Placement placement = rights.changed(id, Side.LEARNER, Side.SCHOOL);
        Side side = rights.side(id);
        String said = ClosingWords.required(words, ClosingWords.SUMMARY, "closing-summary");
        write(placement, "closing.summarised", sheet -> {
            requireVersion(sheet, version);
            Summary summary = sheet.summary();
            if (side == Side.SCHOOL && summary != null && summary.by() == Side.LEARNER) {
                throw ProblemException.conflict("closing-summary-of-the-learner");
            }
            table.summarise(id, said, side);
        });
    }

    /** One writer of a sheet at a time, on what it reads then; the row's owner is the school. */
    private void write(Placement placement, String what, Consumer<AssessmentSheet> change) {
        Map<String, String> by = Map.of("by", ActingAs.get().name());
        transactions.runAs(ClosingRights.system(), () -> {
            table.open(placement);
            change.accept(table.of(placement));
            audit.record(what, "placement:" + placement.id(), by);
        });
    }

    private static void requireUngraded(AssessmentSheet sheet) {
        if (sheet.grade() != null) {
            throw ProblemException.conflict("closing-graded");
        }
    }

    /** A sheet that nobody had written to is read as version 0 and made as version 1. */
    private static void requireVersion(AssessmentSheet sheet, long version) {
        if (sheet.version() != Math.max(1, version)) {
            throw ProblemException.conflict("closing-stale");
        }
    }
}
