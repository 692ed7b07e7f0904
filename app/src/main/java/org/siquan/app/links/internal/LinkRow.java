package org.siquan.app.links.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkHolder;
import org.siquan.app.links.LinkId;
import org.siquan.app.links.LinkTask;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.links.PurposeLinks.State;

/** A link as it is kept. */
@SuppressWarnings("ArrayRecordComponent") // read from the table and used at once, never compared
record LinkRow(
        LinkId id,
        String kind,
        String subject,
        LinkHolder holder,
        byte @Nullable [] sealedPhone,
        String language,
        UUID issuedBy,
        Instant issued,
        Instant expires,
        @Nullable Instant opened,
        @Nullable Instant used,
        @Nullable String choice,
        @Nullable String version,
        @Nullable Instant revoked,
        @Nullable Instant locked,
        int codes,
        byte @Nullable [] codeHash,
        @Nullable Instant codeUntil,
        @Nullable CodeWay codeWay,
        @Nullable UUID codeMessage,
        int wrong) {

    static final int MOST_CODES = 4; // the first one, and a new one three times
    static final int MOST_WRONG = 5;

    State state(Instant now) {
        if (used != null) {
            return State.USED;
        }
        if (revoked != null) {
            return State.REVOKED;
        }
        if (locked != null) {
            return State.LOCKED;
        }
        if (!expires.isAfter(now)) {
            return State.EXPIRED;
        }
        return opened == null ? State.OPEN : State.OPENED;
    }

    boolean isOpen(Instant now) {
        return switch (state(now)) {
            case OPEN, OPENED -> true;
            case USED, EXPIRED, REVOKED, LOCKED -> false;
        };
    }

    boolean hasCode(Instant now) {
        return codeHash != null && codeUntil != null && codeUntil.isAfter(now);
    }

    LinkTask task() {
        return new LinkTask(id, subject, holder);
    }

    PurposeLinks.View view(Instant now, @Nullable String fault) {
        return new PurposeLinks.View(
                id,
                kind,
                subject,
                holder,
                state(now),
                issued,
                expires,
                opened,
                used,
                choice,
                version,
                new PurposeLinks.Codes(codes, wrong, codeWay, fault));
    }
}
