package org.siquan.engine.scheduling.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * Several independent chains, of which the best result counts. Which threads run them and in which order does not matter: the
 * result depends on the chains alone.
 */
public final class Portfolio {

    private Portfolio() {}

    /**
     * Runs chains.
     *
     * @param chains how many, &ge; 1
     * @param threads how many run at once, 1..64; the result is the same for any number
     * @param search searches as the chain of the given number, 0..chains-1, with data of its own
     * @return what each chain found, by number
     * @throws CancellationException if the calling thread is interrupted
     */
    public static <T> List<T> run(int chains, int threads, IntFunction<T> search) {
        if (chains < 1 || threads < 1 || threads > 64) {
            throw new IllegalArgumentException(
                    "chains must be >= 1 and threads 1..64, were %d and %d%nTry: 2 and 2".formatted(chains, threads));
        }
        List<T> found = new ArrayList<>(chains);
        if (threads == 1 || chains == 1) {
            for (int chain = 0; chain < chains; chain++) {
                found.add(search.apply(chain));
            }
            return found;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, chains))) {
            List<Future<T>> running = new ArrayList<>(chains);
            for (int chain = 0; chain < chains; chain++) {
                int number = chain;
                running.add(pool.submit(() -> search.apply(number)));
            }
            for (Future<T> each : running) {
                found.add(join(each, pool));
            }
        }
        return found;
    }

    /** The result of the smallest value; of equal ones that of the chain with the smallest number. */
    public static <T> T best(List<T> found, ToLongFunction<T> value) {
        T best = found.getFirst();
        for (T each : found) {
            if (value.applyAsLong(each) < value.applyAsLong(best)) {
                best = each;
            }
        }
        return best;
    }

    private static <T> T join(Future<T> future, ExecutorService pool) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while chains were searching");
        } catch (ExecutionException e) {
            pool.shutdownNow();
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
