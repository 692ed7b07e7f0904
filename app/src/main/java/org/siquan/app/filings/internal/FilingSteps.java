package org.siquan.app.filings.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.filings.FilingState;
import org.siquan.app.filings.Filings.Step;
import org.siquan.app.filings.Filings.Taken;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.Attachments.Attachment;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Takes steps of packets: who may, whether it is legal, the letter that goes out, and to whom data went. */
@Component
class FilingSteps {

    private static final LocalDate EARLIEST = LocalDate.of(2022, 1, 17); // the rules of 2021 begin to be known
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NOTE = 500;

    private final FilingTable table;
    private final FilingStepTable steps;
    private final EntryTable entries;
    private final FilingAccess access;
    private final FilingLetters letters;
    private final Attachments attachments;
    private final AuditLog audit;
    private final FilingNews news;
    private final Clock clock;

    FilingSteps(
            FilingTable table,
            FilingStepTable steps,
            EntryTable entries,
            FilingAccess access,
            FilingLetters letters,
            Attachments attachments,
            AuditLog audit,
            FilingNews news,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.entries = entries;
        this.access = access;
        this.letters = letters;
        this.attachments = attachments;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    void take(Filing filing, long version, Step typed) {
        Step step = new Step(
                typed.move(), typed.day(), typed.number().strip(), typed.note().strip(), typed.scan());
        List<Taken> before = steps.of(filing.id());
        Optional<FilingState> next = filing.state().after(filing.kind(), step.move());
        boolean again = before.stream().anyMatch(taken -> same(taken, step));
        if (again && next.filter(state -> state != filing.state()).isEmpty()) {
            access.require(before.stream().anyMatch(taken -> same(taken, step) && mayRepeat(filing, taken.move())));
            return; // the same answer twice
        }
        access.require(access.may(filing, step.move()));
        FilingState to = next.orElseThrow(() -> ProblemException.conflict("filing-move"));
        requireWords(step);
        requireDay(step.day(), before);
        if (!table.advance(filing, version, to, step.move(), step.day(), step.number())) {
            throw ProblemException.conflict("filing-stale");
        }
        if (to == FilingState.WITHDRAWN) {
            entries.release(filing.id());
        }
        int seq = before.size() + 1;
        steps.add(filing, seq, step, file(filing, step));
        if (step.move().letter()) {
            steps.share(filing, seq, step.move(), letters.receiverName(filing, step.move()));
        }
        news.tell(filing, "filing.answered", seq);
        audit.record(
                "filing.moved",
                "filing:" + filing.id(),
                Map.of("move", step.move().name(), "to", to.name()));
    }

    private static boolean same(Taken taken, Step step) {
        return taken.move() == step.move()
                && taken.day().equals(step.day())
                && taken.number().equals(step.number());
    }

    /** The state has moved on: who may say it again is whoever could say it then. */
    private boolean mayRepeat(Filing filing, FilingMove move) {
        return access.may(filing, move.desk(filing.kind(), FilingState.AT_DEPARTMENT))
                || access.may(filing, move.desk(filing.kind(), FilingState.AT_PROVINCE));
    }

    /** A scan of what was really sent goes before the letter that the application writes. */
    private @Nullable Attachment file(Filing filing, Step step) {
        if (step.scan() != null) {
            return attachments.keep(step.scan());
        }
        return step.move().letter() ? attachments.keep(letters.write(filing, entries.of(filing.id()), step)) : null;
    }

    private static void requireWords(Step step) {
        if (step.number().length() > LONGEST_NUMBER
                || (step.move().numbered() && step.number().isEmpty())) {
            throw ProblemException.invalid("filing-number", LONGEST_NUMBER);
        }
        if (step.note().length() > LONGEST_NOTE
                || (step.move().explained() && step.note().isEmpty())) {
            throw ProblemException.invalid("filing-note", LONGEST_NOTE);
        }
    }

    /** An answer is not from tomorrow, nor from before what it answers. */
    private void requireDay(LocalDate day, List<Taken> before) {
        LocalDate earliest = before.isEmpty() ? EARLIEST : before.getFirst().day();
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(earliest) || day.isAfter(today)) {
            throw ProblemException.invalid("filing-day", day, earliest, today);
        }
    }
}
