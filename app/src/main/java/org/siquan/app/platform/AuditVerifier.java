package org.siquan.app.platform;

/** Recomputes the chain of a park's audit log, independently of the database's own functions. */
public interface AuditVerifier {

    /** Reads the log of the actor's park from the first entry to the last. */
    Verdict verify(Actor actor);

    /** What the chain says. */
    sealed interface Verdict {

        /**
         * The chain is whole.
         *
         * @param entries how many
         * @param head hexadecimal hash of the last one, empty for none
         */
        record Intact(long entries, String head) implements Verdict {}

        /**
         * Somebody changed or removed an entry.
         *
         * @param seq number of the first entry that is not what was written, or is missing
         */
        record Altered(long seq, String reason) implements Verdict {}
    }
}
