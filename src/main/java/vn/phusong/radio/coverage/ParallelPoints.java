package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Spreads independent points over threads: each thread has its own worker with its own scratch memory
 * and takes one small chunk of points after another. A single thread is the caller's own.
 */
final class ParallelPoints {

    /** Points a thread takes at once: few enough that the last ones are shared evenly. */
    private static final int CHUNK = 32;

    private final int points;
    private final int chunk;
    private final Progress progress;
    private int next;
    private int done;
    private boolean stopped;

    private ParallelPoints(int points, int chunk, Progress progress) {
        this.points = points;
        this.chunk = chunk;
        this.progress = progress;
    }

    /** Evaluates points for one thread. */
    interface Worker {

        void evaluate(int point);

        /** Called after every chunk, and so after the last point. */
        default void afterChunk() {}
    }

    /**
     * Evaluates the points 0..{@code points} − 1.
     *
     * @throws CancellationException if progress asked to stop or the calling thread was interrupted
     */
    static void forEach(int points, int threads, Progress progress, Supplier<Worker> workers) {
        forEach(points, CHUNK, threads, progress, workers);
    }

    /**
     * The same with another number of points that a thread takes at once: fewer, where each takes long.
     */
    static void forEach(int points, int chunk, int threads, Progress progress, Supplier<Worker> workers) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least 1 thread is needed, not " + threads);
        }
        ParallelPoints run = new ParallelPoints(points, chunk, progress);
        if (threads == 1) {
            run.work(workers.get());
        } else {
            run.workOn(threads, workers);
        }
        run.throwIfUnfinished();
    }

    private void workOn(int threads, Supplier<Worker> workers) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "coverage");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> work(workers.get())));
            }
            for (Future<?> thread : running) {
                await(thread);
            }
        } finally {
            stop();
            pool.shutdown();
        }
    }

    private void work(Worker worker) {
        try {
            for (int from = takeChunk(); from < points; from = takeChunk()) {
                int to = Math.min(from + chunk, points);
                for (int point = from; point < to; point++) {
                    worker.evaluate(point);
                }
                worker.afterChunk();
                finishChunk(to - from);
            }
        } catch (RuntimeException | Error e) {
            // The other threads need not finish what is lost anyway.
            stop();
            throw e;
        }
    }

    private void await(Future<?> thread) {
        try {
            thread.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized int takeChunk() {
        stopped |= Thread.currentThread().isInterrupted();
        if (stopped || next >= points) {
            return points;
        }
        int from = next;
        next += chunk;
        return from;
    }

    private synchronized void finishChunk(int size) {
        done += size;
        if (!stopped && !progress.goesOn(done, points)) {
            stopped = true;
        }
    }

    private synchronized void stop() {
        stopped = true;
    }

    private synchronized void throwIfUnfinished() {
        if (done < points) {
            throw new CancellationException("cancelled after " + done + " of " + points + " points");
        }
    }
}
