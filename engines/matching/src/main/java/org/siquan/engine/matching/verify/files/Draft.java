package org.siquan.engine.matching.verify.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** What the files say, with ids resolved as far as they are known. */
final class Draft {

    /**
     * A place as its line has it.
     *
     * @param minimum least mark by subject, in thousandths
     * @param order applicants best first, or null if it has no list of its own
     */
    record PlaceLine(
            String id,
            String name,
            int least,
            int most,
            List<String> requires,
            Map<String, Long> minimum,
            Map<String, Integer> weights,
            List<String> rules,
            @Nullable Words order) {}

    /** A quota. */
    record QuotaLine(
            String id,
            String name,
            int least,
            int most,
            BitSet places,
            @Nullable String group) {}

    /** A reserve. */
    record ReserveLine(String id, String name, int place, String group, int seats, boolean hard) {}

    /** A team. */
    record TeamLine(String id, List<Integer> members) {}

    final List<PlaceLine> places = new ArrayList<>();
    final Map<String, Integer> placeIndex = new HashMap<>();
    final List<String> applicants = new ArrayList<>();
    final Map<String, Integer> applicantIndex = new HashMap<>();
    final List<Set<String>> groups = new ArrayList<>();
    final List<QuotaLine> quotas = new ArrayList<>();
    final List<ReserveLine> reserves = new ArrayList<>();
    final List<TeamLine> teams = new ArrayList<>();

    /** Where each list of choices begins, and behind the last one. */
    final List<Integer> first = new ArrayList<>(List.of(0));

    final List<Integer> wished = new ArrayList<>();
    final BitSet tied = new BitSet();
    final BitSet barred = new BitSet();
    final Map<Integer, Text> reasons = new HashMap<>();

    /** Lottery numbers; empty if the file has none. */
    final List<Long> ties = new ArrayList<>();

    /** In thousandths, {@link Numbers#NONE} where not given; null if the file has no such column. */
    @Nullable
    List<Long> score;

    /** One per choice, in thousandths; null if the file has no such column. */
    @Nullable
    List<Long> scores;

    /** By subject, one per applicant in thousandths, {@link Numbers#NONE} where not given. */
    final Map<String, List<Long>> marks = new LinkedHashMap<>();

    int place(String id) {
        return placeIndex.getOrDefault(id, -1);
    }

    int applicant(String id) {
        return applicantIndex.getOrDefault(id, -1);
    }

    /** Position of a place in the list of an applicant, or -1. */
    int position(int applicant, int place) {
        for (int i = first.get(applicant); i < first.get(applicant + 1); i++) {
            if (wished.get(i) == place) {
                return i;
            }
        }
        return -1;
    }

    long mark(String subject, int applicant) {
        List<Long> all = marks.get(subject);
        return all == null ? Numbers.NONE : all.get(applicant);
    }

    /** Bars a choice; the first reason given stands. */
    void bar(int position, String zh, String en) {
        barred.set(position);
        reasons.putIfAbsent(position, new Text(zh, en));
    }
}
