package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of threads; results come back in the order of the tasks, whoever finished first. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int count) {
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("alignment-", 0).factory());
    }

    <T> List<T> inOrder(List<? extends Callable<T>> tasks) {
        List<Future<T>> running = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
            running.add(threads.submit(task));
        }
        List<T> results = new ArrayList<>(tasks.size());
        for (Future<T> future : running) {
            results.add(await(future));
        }
        return results;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("alignment was interrupted%nTry: run it again".formatted(), stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(
                    "alignment failed: %s%nTry: run it again".formatted(broken.getMessage()), broken);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
