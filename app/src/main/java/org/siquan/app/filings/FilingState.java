package org.siquan.app.filings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a packet stands. All legal moves are here. */
public enum FilingState {
    /** 待报送. */
    DRAFT,
    /** 已报主管部门. */
    AT_DEPARTMENT,
    /** 已退回. */
    RETURNED,
    /** 主管部门已同意. */
    CONSENTED,
    /** 已报派出省. */
    AT_PROVINCE,
    /** 已备案. */
    FILED,
    /** 已通报接收省. */
    HANDED_OVER,
    /** 已撤回. */
    WITHDRAWN;

    /** The state after a move; empty where the move is not legal. A receipt or supervision leaves the state as it is. */
    public Optional<FilingState> after(FilingKind kind, FilingMove move) {
        boolean across = kind == FilingKind.CROSS_PROVINCE;
        return switch (move) {
            case SEND -> when(this == DRAFT || this == RETURNED, AT_DEPARTMENT);
            case CONSENT -> when(across && this == AT_DEPARTMENT, CONSENTED);
            case SEND_ON -> when(this == CONSENTED, AT_PROVINCE);
            case FILE -> when(this == (across ? AT_PROVINCE : AT_DEPARTMENT), FILED);
            case RETURN -> when(this == AT_DEPARTMENT || this == AT_PROVINCE, RETURNED);
            case HAND_OVER -> when(across && this == FILED, HANDED_OVER);
            case RECEIPT, SUPERVISE -> when(across && accepted(), this);
            case WITHDRAW -> when(!accepted() && this != WITHDRAWN, WITHDRAWN);
        };
    }

    private static Optional<FilingState> when(boolean legal, FilingState next) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    /** Moves that are legal now. */
    public List<FilingMove> moves(FilingKind kind) {
        return Arrays.stream(FilingMove.values())
                .filter(move -> after(kind, move).isPresent())
                .toList();
    }

    /** True once the filing was accepted, with a number. */
    public boolean accepted() {
        return this == FILED || this == HANDED_OVER;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "filing.list.state." + name();
    }
}
