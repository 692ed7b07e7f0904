package org.siquan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** How long a page took at a constant rate, in milliseconds from when each answer was due to be asked for. */
final class Latencies {

    private final ParkPage page;
    private final double[] sorted;
    private final long failed;

    private Latencies(ParkPage page, double[] sorted, long failed) {
        this.page = page;
        this.sorted = sorted;
        this.failed = failed;
    }

    /** Asks for a page at a rate for some seconds; an answer that is late delays no other question. */
    static Latencies of(ParkVisitors visitors, ParkPage page, int rate, int seconds) throws InterruptedException {
        AtomicLong failed = new AtomicLong();
        List<Future<Double>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = begun + i * 1_000_000_000L / rate;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                String path = page.path(i);
                answers.add(threads.submit(() -> {
                    if (visitors.status(page.role(), path) != 200) {
                        failed.incrementAndGet();
                    }
                    return (System.nanoTime() - due) / 1e6;
                }));
            }
        }
        return new Latencies(
                page, answers.stream().mapToDouble(Latencies::of).sorted().toArray(), failed.get());
    }

    private static double of(Future<Double> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Answers that were not the page. */
    long failed() {
        return failed;
    }

    /** The time that so many of a hundred answers did not exceed. */
    double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %6.0f  p95 %6.0f  p99 %6.0f  max %6.0f ms  %s%s",
                percentile(50),
                percentile(95),
                percentile(99),
                Arrays.stream(sorted).max().orElse(0),
                page,
                failed == 0 ? "" : "  FAILED " + failed);
    }
}
