package org.siquan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.matching.BoundSeats;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/**
 * The change of a round that the words of a call ask about.
 *
 * @param seats added by node of the forest, as {@link BoundSeats} counts them
 * @param gone indices of applicants who withdraw
 */
record AskedChange(Map<Integer, Integer> seats, BitSet gone) {

    boolean isEmpty() {
        return seats.isEmpty() && gone.isEmpty();
    }

    /** @throws BadInput with everything for which the changed round would not be sound */
    static AskedChange read(Path round, MatchingProblem problem, List<SeatsAsked> asked, List<String> withdrawing) {
        List<Issue> faults = new ArrayList<>();
        Map<Integer, Integer> seats = new Reading(round, problem, faults).seats(asked);
        BitSet gone = new BitSet();
        ApplicantIds.find(round, "--withdraw", withdrawing, problem.roster(), faults)
                .forEach(gone::set);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new AskedChange(seats, gone);
    }

    /** Finds the bounds, and what does not fit them. */
    private static final class Reading {
        private final Path round;
        private final MatchingProblem problem;
        private final QuotaForest forest;
        private final BoundSeats has;
        private final BoundIds ids;
        private final List<Issue> faults;

        Reading(Path round, MatchingProblem problem, List<Issue> faults) {
            this.round = round;
            this.problem = problem;
            this.faults = faults;
            forest = problem.forest();
            has = new BoundSeats(forest);
            ids = new BoundIds(forest);
        }

        Map<Integer, Integer> seats(List<SeatsAsked> asked) {
            Map<Integer, Integer> seats = new LinkedHashMap<>();
            Map<Integer, SeatsAsked> words = new LinkedHashMap<>();
            for (SeatsAsked each : asked) {
                int node = node(each);
                if (node != QuotaForest.NONE && seats.putIfAbsent(node, each.by()) != null) {
                    fault(
                            each,
                            "bound.repeated",
                            "同一名额写了两次",
                            "the bound is named twice",
                            "合成一个改动。",
                            "Give one change.");
                } else if (node != QuotaForest.NONE) {
                    words.put(node, each);
                }
            }
            words.forEach((node, each) -> {
                int already = faults.size();
                range(node, each);
                if (faults.size() == already) {
                    fits(node, each, seats);
                }
            });
            return seats;
        }

        private int node(SeatsAsked asked) {
            List<Integer> found = ids.find(asked.bound());
            if (found.isEmpty()) {
                faults.add(Unknown.bound(round, "--seats " + asked.words(), asked.bound(), ids.known()));
            } else if (found.size() > 1) {
                String both = String.join("、", found.stream().map(ids::of).toList());
                fault(
                        asked,
                        "bound.ambiguous",
                        "“%s”既是班也是名额".formatted(asked.bound()),
                        "“%s” is a place and a quota".formatted(asked.bound()),
                        "写成 " + both + " 之一。",
                        "Write one of " + both + ".");
            }
            return found.size() == 1 ? found.getFirst() : QuotaForest.NONE;
        }

        private void range(int node, SeatsAsked asked) {
            long left = has.of(node) + (long) asked.by();
            if (left < 0) {
                fault(
                        asked,
                        "bound.below-zero",
                        "“%s”只有 %d 个名额".formatted(forest.name(node), has.of(node)),
                        "“%s” has %d seats only".formatted(forest.name(node), has.of(node)),
                        "最多减少 %d 个。".formatted(has.of(node)),
                        "Take away %d at most.".formatted(has.of(node)));
            } else if (left > Integer.MAX_VALUE) {
                fault(
                        asked,
                        "bound.beyond",
                        "“%s”将有 %d 个名额，超过 2147483647".formatted(forest.name(node), left),
                        "“%s” would have %d seats, more than 2147483647".formatted(forest.name(node), left),
                        "增加得少一些。",
                        "Add fewer.");
            }
        }

        /** A class keeps the seats it needs to open and those of its reserves, as in a file. */
        private void fits(int node, SeatsAsked asked, Map<Integer, Integer> seats) {
            int place = has.placeOfReserve(node);
            int left = has.of(node) + asked.by();
            if (node < forest.places()) {
                int least = problem.places().get(node).least();
                if (left < least) {
                    contradicts(
                            asked,
                            "“%s”开班需 %d 人，将只有 %d 个名额".formatted(forest.name(node), least, left),
                            "“%s” needs %d to open and would have %d seats".formatted(forest.name(node), least, left));
                }
                reserves(node, left, asked, seats);
            } else if (place != QuotaForest.NONE && !seats.containsKey(place) && left > has.of(place)) {
                exceeds(asked, node, left, place, has.of(place));
            }
        }

        private void reserves(int place, int most, SeatsAsked asked, Map<Integer, Integer> seats) {
            for (int node = forest.places(); node < forest.nodes(); node++) {
                if (has.placeOfReserve(node) == place) {
                    long kept = has.of(node) + (long) seats.getOrDefault(node, 0);
                    if (kept > most) {
                        exceeds(asked, node, kept, place, most);
                    }
                }
            }
        }

        private void exceeds(SeatsAsked asked, int reserve, long kept, int place, int most) {
            contradicts(
                    asked,
                    "“%s”要预留 %d 个名额，而“%s”只有 %d 个".formatted(forest.name(reserve), kept, forest.name(place), most),
                    "“%s” would keep %d seats, and “%s” has %d"
                            .formatted(forest.name(reserve), kept, forest.name(place), most));
        }

        private void contradicts(SeatsAsked asked, String zh, String en) {
            fault(
                    asked,
                    "bounds.contradict",
                    zh,
                    en,
                    "减少得少一些，或同时改动另一项。",
                    "Take away fewer, or change the other as well.");
        }

        private void fault(SeatsAsked asked, String code, String zh, String en, String remedyZh, String remedyEn) {
            faults.add(new Issue(
                    round.toString(),
                    0,
                    0,
                    "--seats " + asked.words(),
                    code,
                    new Text(zh, en),
                    new Text(remedyZh, remedyEn)));
        }
    }
}
