package org.siquan.app.days.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.days.Journal;
import org.siquan.app.days.Journals;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.Attachments.Attachment;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultJournals implements Journals {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_ANSWER = 1000;

    private final DayRights rights;
    private final JournalTable table;
    private final ShiftPlan shifts;
    private final Attachments attachments;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    DefaultJournals(
            DayRights rights,
            JournalTable table,
            ShiftPlan shifts,
            Attachments attachments,
            TenantTransactions transactions,
            AuditLog audit) {
        this.rights = rights;
        this.table = table;
        this.shifts = shifts;
        this.attachments = attachments;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void write(PlacementId id, String part, int version, String words, List<UploadedFile> files) {
        RunningPlacement running = rights.changed(id, Side.LEARNER);
        requirePart(running, part);
        int kept = table.find(id, part).map(journal -> journal.files().size()).orElse(0);
        if (kept + files.size() > MOST_FILES) {
            throw ProblemException.invalid("days-journal-files", MOST_FILES);
        }
        Placement placement = running.placement();
        if (!table.write(placement, part, version, DayWords.required(words, LONGEST, "days-journal-words"))) {
            throw ProblemException.conflict("days-stale");
        }
        for (UploadedFile file : files) {
            Attachment attachment = attachments.keep(file);
            table.attach(placement, part, attachment.id(), attachment.name());
        }
        audit.record("days.journal-written", "placement:" + id, Map.of("part", part));
    }

    private void requirePart(RunningPlacement running, String part) {
        if (running.stretches().isEmpty()) {
            throw ProblemException.conflict("days-not-begun");
        }
        boolean known = part.equals(Journal.REPORT)
                || weeks(running).stream().anyMatch(week -> week.toString().equals(part));
        if (!known) {
            throw ProblemException.invalid("days-journal-part");
        }
    }

    @Override
    public void answer(PlacementId id, String part, String words) {
        Placement placement = rights.changed(id, Side.SCHOOL, Side.UNIT).placement();
        PresenceSource who = rights.side(placement) == Side.SCHOOL ? PresenceSource.TUTOR : PresenceSource.MENTOR;
        if (!table.answer(id, part, who, DayWords.required(words, LONGEST_ANSWER, "days-journal-answer"))) {
            throw ProblemException.notFound("days-journal-unknown");
        }
        audit.record("days.journal-answered", "placement:" + id, Map.of("part", part));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Journal> of(PlacementId id) {
        rights.visible(id);
        return table.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Journal> find(PlacementId id, String part) {
        rights.visible(id);
        return table.find(id, part);
    }

    /** The file belongs to the learner's school; whoever may read the journal may read it. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ResponseEntity<byte[]> file(PlacementId id, String part, AttachmentId file) {
        boolean attached = transactions.inCurrent(() -> find(id, part)).stream()
                .flatMap(journal -> journal.files().stream())
                .anyMatch(known -> known.id().equals(file));
        if (!attached) {
            throw ProblemException.notFound("attachment-unknown");
        }
        Actor system = Actor.system("days", ActingAs.get().park());
        return transactions.as(system, () -> attachments.download(file));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> weeks(PlacementId id) {
        return weeks(rights.visible(id));
    }

    private List<LocalDate> weeks(RunningPlacement running) {
        LocalDate today = shifts.today();
        return shifts.of(running.placement()).stream()
                .filter(running::on)
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .filter(monday -> !monday.isAfter(today))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
