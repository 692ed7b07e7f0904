package org.siquan.app.platform;

/**
 * The condition on rows that have a school, a unit and a learner ({@code org_id, enterprise_id, learner_id}) which makes them the
 * actor's. The row policies demand it anyway, but as an <em>or</em> over the parties, which no index answers; a query over many rows
 * says it as well.
 */
public final class PartyRows {

    private PartyRows() {}

    /**
     * SQL for the rows of a table's alias that are the current actor's; {@code true} for whoever sees the whole park.
     *
     * @param alias of the table; blank: its columns are named without one
     */
    public static String of(String alias) {
        Actor actor = ActingAs.get();
        String column = alias.isEmpty() ? "" : alias + ".";
        if (actor.seesWholePark()) {
            return "true";
        }
        if (actor.seesOwnOnly()) {
            return column + "learner_id = (select platform.person())";
        }
        if (actor.is(Role.SCHOOL)) {
            return column + "org_id = (select platform.org())";
        }
        return actor.is(Role.ENTERPRISE) || actor.is(Role.MENTOR)
                ? column + "enterprise_id = (select platform.org())"
                : "true";
    }

    /** As {@link #of}, for rows that belong to one organisation ({@code org_id}). */
    public static String ofOrganisation(String alias) {
        return ActingAs.get().seesWholePark() ? "true" : alias + ".org_id = (select platform.org())";
    }
}
