package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whom a rule speaks about: which learners, placed how and where, since when.
 *
 * @param regime legal regime of the learner's programme
 * @param kinds kinds of placement
 * @param hosts provinces of the unit's site in which it holds, by their one-character names; empty = everywhere
 * @param crossProvince only where the school's province is another than the host
 * @param from first day on which it holds
 */
public record Scope(Regime regime, Set<Kind> kinds, Set<String> hosts, boolean crossProvince, LocalDate from) {

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
        kinds = Set.copyOf(kinds);
        hosts = Set.copyOf(hosts);
    }

    /** Internships of this regime; with {@link Regime#ALL} apprentices too. */
    static Scope of(Regime regime) {
        Set<Kind> kinds = regime == Regime.ALL ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.COGNITIVE, Kind.POST);
        return new Scope(regime, kinds, Set.of(), false, REGULATION_OF_2021);
    }

    Scope only(Kind kind) {
        return new Scope(regime, Set.of(kind), hosts, crossProvince, from);
    }

    Scope onlyAcrossProvinces() {
        return new Scope(regime, kinds, hosts, true, from);
    }

    Scope hostedIn(String province, LocalDate since) {
        return new Scope(regime, kinds, Set.of(province), crossProvince, since);
    }

    /** True if the rule speaks about learners of this level. */
    public boolean speaksAbout(Level level) {
        return switch (regime) {
            case ALL -> true;
            case VOCATIONAL -> level.vocational();
            case UNDERGRADUATE -> !level.vocational();
        };
    }

    /** True if the rule speaks about a placement with these keys. */
    public boolean covers(Kind kind, Level level, String schoolProvince, String hostProvince, LocalDate date) {
        return kinds.contains(kind)
                && speaksAbout(level)
                && (hosts.isEmpty() || hosts.contains(hostProvince))
                && !(crossProvince && schoolProvince.equals(hostProvince))
                && !date.isBefore(from);
    }

    boolean covers(Facts facts) {
        return covers(facts.kind(), facts.level(), facts.schoolProvince(), facts.hostProvince(), facts.start());
    }
}
