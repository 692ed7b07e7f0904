package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same work on ranges of applicants, several at a time; the answers come in the order of the ranges. */
final class Ranges {

    private static final int PER_THREAD = 8;
    private static final int SMALL = 1 << 14;

    private Ranges() {}

    /** Work on applicants {@code from} to {@code to - 1}. */
    interface Work<R> {
        R on(int from, int to);
    }

    static <R> List<R> each(int size, int threads, Work<R> work) {
        if (threads <= 1 || size < SMALL) {
            return List.of(work.on(0, size));
        }
        int parts = threads * PER_THREAD;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> running = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) size * part / parts);
                int to = (int) ((long) size * (part + 1) / parts);
                running.add(pool.submit(() -> work.on(from, to)));
            }
            List<R> done = new ArrayList<>();
            for (Future<R> each : running) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread of the verifier failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verifier was interrupted", e);
        }
    }
}
