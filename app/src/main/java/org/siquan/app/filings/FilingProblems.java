package org.siquan.app.filings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems that a host province returns about what was filed (Art. 24): the school answers, then it is closed. */
public interface FilingProblems {

    /**
     * A problem.
     *
     * @param answer null while there is none
     * @param closed null while it is open
     */
    record Problem(
            int seq,
            String text,
            LocalDate day,
            @Nullable String answer,
            @Nullable LocalDate closed,
            long version) {}

    List<Problem> of(FilingId id);

    /** Takes a problem in, from the host's account or from its letter. The same words of the same day come once. */
    void report(FilingId id, String text, LocalDate day);

    /** The school's answer. The same answer again changes nothing. */
    void answer(FilingId id, int seq, long version, String answer);

    /** Closes an answered problem; closing again changes nothing. */
    void close(FilingId id, int seq, long version);
}
