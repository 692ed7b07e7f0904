package org.siquan.engine.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: ids, types and tie numbers. A type is a set of labels (河北院校, 3+2 衔接) that several applicants share;
 * quotas and reserves count by types. Immutable; arrays given are kept and must not be changed afterwards.
 */
public final class Roster {

    private final List<String> ids;
    private final byte @Nullable [] type;
    private final int @Nullable [] tie;
    private final int @Nullable [] byTie;

    private Roster(List<String> ids, byte @Nullable [] type, int @Nullable [] tie, int @Nullable [] byTie) {
        this.ids = ids;
        this.type = type;
        this.tie = tie;
        this.byTie = byTie;
    }

    /**
     * A roster.
     *
     * @param ids one per applicant, unique
     * @param type index into {@link QuotaForest#types()} as an unsigned byte; null = all of type 0
     * @param tie a permutation of 0..n-1, smaller first; null = the order of the roster is the order of the lottery
     */
    public static Roster of(List<String> ids, byte @Nullable [] type, int @Nullable [] tie) {
        int[] byTie = null;
        if (tie != null) {
            byTie = new int[tie.length];
            for (int a = 0; a < tie.length; a++) {
                byTie[tie[a]] = a;
            }
        }
        return new Roster(ids, type, tie, byTie);
    }

    /** Number of applicants. */
    public int size() {
        return ids.size();
    }

    /** Identifiers of all applicants, as they were given. */
    public List<String> ids() {
        return ids;
    }

    /** Identifier of an applicant. */
    public String id(int applicant) {
        return ids.get(applicant);
    }

    /** Index of the applicant's type. */
    public int type(int applicant) {
        return type == null ? 0 : type[applicant] & 0xff;
    }

    /** Place in the lottery from 0, smaller first. */
    public int tie(int applicant) {
        return tie == null ? applicant : tie[applicant];
    }

    /** The applicant with this place in the lottery. */
    public int byTie(int tieNumber) {
        return byTie == null ? tieNumber : byTie[tieNumber];
    }

    /** Memory of the columns in bytes, ids not counted. */
    public long bytes() {
        return (type == null ? 0 : type.length) + (tie == null ? 0 : 8L * tie.length);
    }
}
