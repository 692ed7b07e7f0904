package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whom a rule speaks about: which learners, placed where, since when.
 *
 * @param regime legal regime of the learner's programme
 * @param hosts provinces of the unit's site in which it holds, by their one-character names; empty = everywhere
 * @param crossProvince only where the school's province is another than the host
 * @param from first day on which it holds
 */
public record Scope(Regime regime, Set<String> hosts, boolean crossProvince, LocalDate from) {

    /** The regulation of 2021 took effect on this day; what held before is not known here. */
    static final LocalDate REGULATION_OF_2021 = LocalDate.of(2021, 12, 31);

    /** The regime a rule belongs to. */
    public enum Regime {
        /** 职业学校学生: 中职, 高职专科, 职业本科. */
        VOCATIONAL,
        /** 普通本科. */
        UNDERGRADUATE,
        /** Everybody. */
        ALL
    }

    public Scope {
        hosts = Set.copyOf(hosts);
    }

    static Scope of(Regime regime) {
        return new Scope(regime, Set.of(), false, REGULATION_OF_2021);
    }

    Scope onlyAcrossProvinces() {
        return new Scope(regime, hosts, true, from);
    }

    Scope hostedIn(String province, LocalDate since) {
        return new Scope(regime, Set.of(province), crossProvince, since);
    }

    /** True if the rule speaks about learners of this level. */
    public boolean speaksAbout(Level level) {
        return switch (regime) {
            case ALL -> true;
            case VOCATIONAL -> level.vocational();
            case UNDERGRADUATE -> !level.vocational();
        };
    }

    /** True if the rule speaks about a placement with these four keys. */
    public boolean covers(Level level, String schoolProvince, String hostProvince, LocalDate date) {
        return speaksAbout(level)
                && (hosts.isEmpty() || hosts.contains(hostProvince))
                && !(crossProvince && schoolProvince.equals(hostProvince))
                && !date.isBefore(from);
    }
}
