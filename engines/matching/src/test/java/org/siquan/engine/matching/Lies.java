package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Lists that an applicant could hand in instead of the true one. Up to four choices every list of some of them in every
 * order is among them; of longer ones those that drop, swap, cut or single out choices, and some in random order.
 */
public enum Lies {

    /** Any list, also with a place that the applicant does not want. */
    ANY {
        @Override
        List<List<Choice>> of(List<Choice> truth, List<Choice> unwanted, RandomGenerator random) {
            Set<List<Choice>> lies = new LinkedHashSet<>();
            if (truth.size() <= EXHAUSTIVE) {
                extend(new ArrayList<>(), truth, lies);
            } else {
                typical(truth, lies);
                for (int i = 0; i < SHUFFLES; i++) {
                    List<Choice> list = shuffled(truth, random);
                    lies.add(List.copyOf(list.subList(0, 1 + random.nextInt(list.size()))));
                }
            }
            for (Choice choice : unwanted) {
                for (int at = 0; at <= truth.size(); at++) {
                    List<Choice> list = new ArrayList<>(truth);
                    list.add(at, choice);
                    lies.add(List.copyOf(list));
                }
            }
            lies.remove(truth);
            return List.copyOf(lies);
        }
    },

    /** The same places in another order, where everybody must rank all of them. */
    OTHER_ORDER {
        @Override
        List<List<Choice>> of(List<Choice> truth, List<Choice> unwanted, RandomGenerator random) {
            List<List<Choice>> lies = new ArrayList<>();
            for (List<Choice> lie : ANY.of(truth, List.of(), random)) {
                if (lie.size() == truth.size()) {
                    lies.add(lie);
                }
            }
            return lies;
        }
    };

    private static final int EXHAUSTIVE = 4;
    private static final int SHUFFLES = 20;

    /**
     * The lies, none twice and none of them the truth.
     *
     * @param unwanted choices of places that the truth leaves out
     */
    abstract List<List<Choice>> of(List<Choice> truth, List<Choice> unwanted, RandomGenerator random);

    private static void extend(List<Choice> told, List<Choice> truth, Set<List<Choice>> lies) {
        lies.add(List.copyOf(told));
        for (Choice choice : truth) {
            if (!told.contains(choice)) {
                told.add(choice);
                extend(told, truth, lies);
                told.removeLast();
            }
        }
    }

    private static void typical(List<Choice> truth, Set<List<Choice>> lies) {
        for (int i = 0; i < truth.size(); i++) {
            List<Choice> dropped = new ArrayList<>(truth);
            Choice one = dropped.remove(i);
            lies.add(List.copyOf(dropped));
            lies.add(List.copyOf(truth.subList(0, i)));
            lies.add(List.of(one));
            for (int j = 0; j < i; j++) {
                List<Choice> swapped = new ArrayList<>(truth);
                Collections.swap(swapped, i, j);
                lies.add(List.copyOf(swapped));
            }
        }
    }

    private static List<Choice> shuffled(List<Choice> truth, RandomGenerator random) {
        List<Choice> list = new ArrayList<>(truth);
        Collections.shuffle(list, Random.from(random));
        return list;
    }
}
