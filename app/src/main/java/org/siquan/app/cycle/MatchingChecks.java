package org.siquan.app.cycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.siquan.year.MatchingEvidence;

/**
 * With what people check the matching of a run themselves. Everything is empty before the run is finished, and for runs of
 * versions before 0.3.0.
 */
public interface MatchingChecks {

    /**
     * What everybody of the park may see.
     *
     * @param lottery as it was announced and opened
     * @param wrong what the independent verifiers found wrong
     * @param verified when they did
     */
    record Public(MatchingEvidence.Lottery lottery, int wrong, Instant verified) {}

    /**
     * A learner's own.
     *
     * @param number a fraction of one such as 0.6753
     * @param rank from 1
     * @param proof the file of {@code ./siquan lottery proof}; it holds the learner's salt
     */
    record Ticket(String learner, String number, int rank, String proof) {}

    /** The public facts of a run's matching. */
    Optional<Public> findPublic(UUID run);

    /** Hashes, cutoffs in ranks, commitments and lottery numbers as a zip file; everybody of the park may have it. */
    Optional<byte[]> findPublicFiles(UUID run);

    /**
     * The audit bundle as a zip file; taking it is logged.
     *
     * @throws org.siquan.app.platform.ProblemException 403 for whoever is neither operator nor authority
     */
    Optional<byte[]> findBundle(UUID run);

    /** The ticket of a learner: for the learner, and for the operator who hands it out; empty for everybody else. */
    Optional<Ticket> findTicket(UUID run, String learner);
}
