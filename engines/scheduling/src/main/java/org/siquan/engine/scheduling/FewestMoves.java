package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The fewest published blocks that must leave places where there are too many: for one place, sweeping over the weeks, where
 * too many are there the one that stays longest leaves, which is optimal (Carlisle and Lloyd 1995, "On the k-coloring of
 * intervals", Discrete Applied Mathematics 59). Blocks at different places of one kind are different blocks, so the numbers
 * of a kind add up; of the kinds the greatest counts.
 */
final class FewestMoves {

    private final Model model;
    private final Kept kept;

    FewestMoves(Model model, Kept kept) {
        this.model = model;
        this.kept = kept;
    }

    int count() {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int resource = 0; resource < model.resources; resource++) {
            blocks.add(new ArrayList<>());
        }
        for (int block = 0; block < kept.option.length; block++) {
            int o = kept.option[block];
            if (o != State.NONE) {
                add(blocks, model.options.first[o], block);
                add(blocks, model.options.second[o], block);
                add(blocks, model.options.third[o], block);
            }
        }
        int[] kinds = {0, model.posts, model.firstLaboratory, model.firstLodging, model.resources};
        int most = 0;
        for (int kind = 0; kind + 1 < kinds.length; kind++) {
            int sum = 0;
            for (int resource = kinds[kind]; resource < kinds[kind + 1]; resource++) {
                sum += leaving(resource, blocks.get(resource));
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private static void add(List<List<Integer>> blocks, int resource, int block) {
        if (resource >= 0) {
            blocks.get(resource).add(block);
        }
    }

    private int leaving(int resource, List<Integer> blocks) {
        blocks.sort(Comparator.comparingInt(block -> kept.start[block]));
        PriorityQueue<Integer> there = new PriorityQueue<>(Comparator.comparingInt((Integer block) -> -end(block)));
        int[] ending = new int[model.horizon + 1];
        int present = 0;
        int leaving = 0;
        int next = 0;
        for (int t = 0; t < model.horizon; t++) {
            present -= ending[t];
            while (next < blocks.size() && kept.start[blocks.get(next)] == t) {
                int block = blocks.get(next++);
                there.add(block);
                ending[end(block)]++;
                present++;
            }
            while (present > model.capacity[resource * model.horizon + t]) {
                ending[end(there.remove())]--;
                present--;
                leaving++;
            }
        }
        return leaving;
    }

    private int end(int block) {
        return kept.start[block] + kept.length[block];
    }
}
