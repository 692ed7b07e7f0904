package org.siquan.round;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Team;

/** A round as it was read, before it is one problem. Whatever form it has, the readers fill this. Not thread-safe. */
final class Draft {

    /** A bound over places, as {@code quotas.csv} has it. */
    record Bound(
            Spot spot,
            String id,
            String name,
            int least,
            int most,
            BitSet places,
            @Nullable String group) {}

    /** Seats kept for a group, as {@code reserves.csv} has it. */
    record Kept(Spot spot, String id, String name, int place, String group, int seats, boolean hard) {}

    /** Where something is said about a subject first. */
    final Map<String, Spot> subjectsAsked = new HashMap<>();

    /** Subjects with their numbers. */
    final Map<String, Integer> subjects = new LinkedHashMap<>();

    final List<DraftPlace> places = new ArrayList<>();
    final List<Bound> quotas = new ArrayList<>();
    final List<Kept> reserves = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final Map<Integer, Text> reasons = new HashMap<>();
    final Bits barred = new Bits();
    final Orders orders = new Orders();
    final GroupSets groupSets = new GroupSets();
    final Map<Integer, Decimals> marks = new HashMap<>();
    Ids placeIds = new Ids();
    Ids applicantIds = new Ids();
    Ints applicantLines = new Ints();
    Wishes wishes = new Wishes(0, 0, Growth.LONGEST);
    Spots placeSpots = Spots.file("");
    Spots applicantSpots = Spots.file("");

    @Nullable
    Header applicantHeader;

    @Nullable
    Ints groups;

    @Nullable
    Longs ties;

    @Nullable
    Decimals score;

    @Nullable
    Decimals scores;

    /** Number of a subject, which is given one if it has none. */
    int subject(String name) {
        Integer known = subjects.putIfAbsent(name, subjects.size());
        return known == null ? subjects.size() - 1 : known;
    }

    /** As {@link #subject}, of one that the applicants must have marks in. */
    int subject(String name, Spot asked) {
        subjectsAsked.putIfAbsent(name, asked);
        return subject(name);
    }

    /** Where a value of an applicant stands. */
    Spot applicant(int applicant, String column) {
        int cell = applicantHeader == null ? -1 : column(applicantHeader, column);
        return applicantSpots.of(applicantLines.get(applicant), cell, cell < 0 ? "" : column);
    }

    private static int column(Header header, String column) {
        return column.startsWith(Columns.MARK)
                ? header.family(Columns.MARK).getOrDefault(column.substring(Columns.MARK.length()), -1)
                : header.cell(column);
    }
}
