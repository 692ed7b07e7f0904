package org.siquan.app.industry.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.Change;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Quarter;
import org.siquan.region.ZoneId;

/**
 * The form of one row as typed, and what became of it.
 *
 * @param enterprise blank: all together
 * @param version of the row as read; 0: new
 * @param wrong message key of what is wrong, or blank
 * @param bound the number that the message names
 */
public record DemandForm(
        String source,
        String enterprise,
        String occupation,
        String zone,
        String quarter,
        String openings,
        long version,
        String wrong,
        String bound,
        int status) {

    private static final int LONGEST = 60;
    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    static DemandForm typed(
            String source,
            String enterprise,
            String occupation,
            String zone,
            String quarter,
            String openings,
            long version) {
        String code = occupation.strip().split("\\s", 2)[0]; // the list of choices puts the name behind the code
        return new DemandForm(
                shown(source),
                shown(enterprise),
                shown(code),
                shown(zone),
                shown(quarter),
                shown(openings),
                version,
                "",
                "",
                200);
    }

    /** The row whose number is typed; empty with {@link #fault} where a word is no source, zone or quarter. */
    Optional<DemandPoint> point(int number) {
        Optional<Quarter> when = Quarter.parse(quarter);
        return fault().isEmpty() && when.isPresent()
                ? Optional.of(new DemandPoint(
                        occupation, new ZoneId(zone), when.get(), number, DemandKind.valueOf(source), owner()))
                : Optional.empty();
    }

    /** Code of the first word that cannot be read; blank: none. */
    String fault() {
        if (!source.equals(DemandKind.ORDERS.name()) && !source.equals(DemandKind.PLAN.name())) {
            return "source";
        }
        if (!enterprise.isEmpty() && !enterprise.matches(IDENTIFIER)) {
            return "enterprise";
        }
        if (occupation.isEmpty()) {
            return "occupation";
        }
        if (!zone.matches(IDENTIFIER)) {
            return "zone";
        }
        return Quarter.parse(quarter).isEmpty() ? "quarter" : "";
    }

    private @Nullable EnterpriseId owner() {
        return enterprise.isEmpty() ? null : new EnterpriseId(enterprise);
    }

    DemandForm standing(int number, long now) {
        return new DemandForm(source, enterprise, occupation, zone, quarter, String.valueOf(number), now, "", "", 200);
    }

    DemandForm wrong(String code, String limit) {
        return new DemandForm(
                source, enterprise, occupation, zone, quarter, openings, version, "industry.edit." + code, limit, 422);
    }

    /** With the version that holds now, so that saving again is a decision of who has read it. */
    DemandForm stale(Change.Stale stale) {
        return new DemandForm(
                source,
                enterprise,
                occupation,
                zone,
                quarter,
                openings,
                stale.version(),
                stale.version() == 0 ? "industry.edit.gone" : "industry.edit.stale",
                String.valueOf(stale.now()),
                409);
    }

    /** True when the form has to be shown again. */
    public boolean failed() {
        return !wrong.isEmpty();
    }

    private static String shown(String typed) {
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
