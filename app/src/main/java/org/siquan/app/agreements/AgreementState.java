package org.siquan.app.agreements;

import java.util.Set;

/** Where an agreement stands. All legal moves are here. */
public enum AgreementState {
    /** 拟定中: the text may change. */
    DRAFT,
    /** 待签: the text is fixed, its file has a hash, parties sign. */
    OUT,
    /** 已签订: in force. */
    SIGNED,
    /** 已被新版取代. */
    REPLACED,
    /** 提前终止. */
    ENDED,
    /** 作废 before it was in force. */
    VOID;

    /** States that may follow at once. */
    public Set<AgreementState> next() {
        return switch (this) {
            case DRAFT -> Set.of(OUT, VOID);
            case OUT -> Set.of(DRAFT, SIGNED, VOID);
            case SIGNED -> Set.of(REPLACED, ENDED);
            case REPLACED, ENDED, VOID -> Set.of();
        };
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "agreement.state." + name();
    }
}
