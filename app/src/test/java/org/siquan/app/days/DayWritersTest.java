package org.siquan.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.DayBook.Entry;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hundred people check the same learners at the same moment: nothing is lost, nothing doubled. */
@SiquanTest
@Tag("S7")
class DayWritersTest {

    private static final int WRITERS = 200;
    private static final int LEARNERS = 4;
    private static final int DAYS = 5;

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    DayBook book;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    @Test
    void everyWordOfEverySideIsThereOnce() throws InterruptedException, ExecutionException {
        ParkId park = circles.loadVocational("writers-" + System.nanoTime());
        List<AtWork> learners = new ArrayList<>();
        for (int n = 0; n < LEARNERS; n++) {
            learners.add(AtWork.in(park, n, circles, placements, transactions, clock));
        }
        Map<AtWork, List<LocalDate>> days = new HashMap<>();
        learners.forEach(w -> days.put(w, shifts(w)));

        List<Integer> changed = atOnce(learners, days);

        for (AtWork w : learners) {
            List<Presence> found = w.as(w.school, () -> book.of(w.id));
            assertThat(found)
                    .extracting(Presence::day)
                    .containsExactlyInAnyOrderElementsOf(days.getOrDefault(w, List.of()));
            assertThat(found).allSatisfy(presence -> {
                assertThat(presence.said()).containsOnlyKeys(PresenceSource.TUTOR, PresenceSource.MENTOR);
                assertThat(presence.version()).isEqualTo(2);
                assertThat(w.as(w.school, () -> book.words(w.id, presence.day())))
                        .hasSize(2);
            });
        }
        assertThat(changed.stream().mapToInt(Integer::intValue).sum())
                .as("each word was new to exactly one writer")
                .isEqualTo(LEARNERS * DAYS * 2);
    }

    private List<LocalDate> shifts(AtWork w) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = 1; n <= DAYS; n++) {
            days.add(w.shift(book, n));
        }
        return days;
    }

    private List<Integer> atOnce(List<AtWork> learners, Map<AtWork, List<LocalDate>> days)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                AtWork w = learners.get(i % LEARNERS);
                Actor who = i % (2 * LEARNERS) < LEARNERS ? w.school : w.unit;
                boolean backwards = i % 3 == 0;
                Callable<Integer> writer = () -> {
                    start.await();
                    List<LocalDate> mine = days.getOrDefault(w, List.of());
                    List<LocalDate> order = backwards ? mine.reversed() : mine;
                    return w.as(
                                    who,
                                    () -> book.say(order.stream()
                                            .map(day -> new Entry(w.id, day, PresenceState.PRESENT, ""))
                                            .toList()))
                            .changed();
                };
                answers.add(threads.submit(writer));
            }
            start.countDown();
            List<Integer> changed = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                changed.add(answer.get());
            }
            return changed;
        }
    }
}
