package org.siquan.engine.scheduling.clerkship;

import java.util.Random;
import java.util.function.IntSupplier;

/** Small random problems. */
final class RandomYears {

    private final Random random;

    RandomYears(long seed) {
        random = new Random(seed);
    }

    /** @param roomy true if most such problems shall have a plan */
    ClerkshipProblem next(boolean roomy, int students, int disciplines, int hospitals, int periods, int duration) {
        int groups = 1 + random.nextInt(2);
        Grid group = grid(() -> random.nextInt(groups), disciplines);
        int[] needed = new int[students * groups];
        for (int i = 0; i < needed.length; i++) {
            int size = 0;
            for (int d = 0; d < disciplines; d++) {
                size += group.at(d) == i % groups ? 1 : 0;
            }
            needed[i] = random.nextInt(Math.min(size, periods / duration / groups) / (roomy ? 2 : 1) + 1);
        }
        int[] prerequisite = new int[disciplines * disciplines];
        for (int d = 0; d < disciplines; d++) {
            for (int e = 0; e < d; e++) {
                prerequisite[d * disciplines + e] = random.nextInt(roomy ? 20 : 4) == 0 ? 1 : 0;
            }
        }
        return new ClerkshipProblem(
                new ClerkshipProblem.Sizes(students, disciplines, hospitals, periods, groups),
                duration,
                roomy ? disciplines : 1 + random.nextInt(disciplines),
                group,
                Grid.of(needed, students, groups),
                grid(() -> random.nextInt(roomy ? 30 : 9) == 0 ? 0 : 1, students, disciplines),
                Grid.of(prerequisite, disciplines, disciplines),
                grid(() -> random.nextInt(roomy ? 30 : 12) == 0 ? 0 : 1, students, periods),
                grid(() -> random.nextInt(5) == 0 ? 0 : 1, students, hospitals, disciplines),
                grid(() -> 1 + random.nextInt(students), hospitals, disciplines, periods),
                grid(() -> random.nextInt(3 * disciplines * hospitals) == 0 ? 1 : 0, hospitals, disciplines, periods),
                weights(students),
                grid(() -> 1 + random.nextInt(5), students, disciplines),
                grid(() -> 1 + random.nextInt(5), students, hospitals),
                grid(() -> random.nextInt(6), disciplines));
    }

    /** Of changes and idle periods below 0, as in the literature's data, but sometimes above. */
    private Grid weights(int students) {
        int[] values = new int[4 * students];
        for (int i = 0; i < values.length; i++) {
            int weight = 1 + random.nextInt(3);
            values[i] = i % 4 < 2 || random.nextInt(8) == 0 ? weight : -weight;
        }
        return Grid.of(values, students, 4);
    }

    private static Grid grid(IntSupplier value, int... sizes) {
        int product = 1;
        for (int size : sizes) {
            product *= size;
        }
        int[] values = new int[product];
        for (int i = 0; i < product; i++) {
            values[i] = value.getAsInt();
        }
        return Grid.of(values, sizes);
    }
}
