package org.siquan.app.orders;

import java.util.EnumSet;
import java.util.Set;

/** Where a talent order stands. The only place that says which moves are legal. */
public enum OrderState {
    /** 草稿. */
    DRAFT,
    /** 已发布: in the registry of the industry circle. */
    PUBLISHED,
    /** 双选中: offered in a matching round. */
    IN_ROUND,
    /** 已确认: the schools have confirmed who is in its classes. */
    CONFIRMED,
    /** 已开班. */
    CLASS_OPENED,
    /** 完成培养. */
    COMPLETED,
    /** 已关闭: the account is closed. */
    CLOSED,
    /** 已撤回. */
    WITHDRAWN;

    /** What may come next; a round that is called off leads back to {@link #PUBLISHED}. */
    public Set<OrderState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(IN_ROUND, WITHDRAWN);
            case IN_ROUND -> EnumSet.of(CONFIRMED, PUBLISHED, WITHDRAWN);
            case CONFIRMED -> EnumSet.of(CLASS_OPENED, WITHDRAWN);
            case CLASS_OPENED -> EnumSet.of(COMPLETED, WITHDRAWN);
            case COMPLETED -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean leadsTo(OrderState into) {
        return next().contains(into);
    }

    /** True while places, dates and pay may still be amended. */
    public boolean amendable() {
        return switch (this) {
            case PUBLISHED, IN_ROUND, CONFIRMED, CLASS_OPENED -> true;
            case DRAFT, COMPLETED, CLOSED, WITHDRAWN -> false;
        };
    }

    /** True once the order was published and as long as it was not withdrawn. */
    public boolean counts() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
