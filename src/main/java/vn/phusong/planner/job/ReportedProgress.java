package vn.phusong.planner.job;

import java.util.function.BooleanSupplier;

/** Writes progress to the table, at most a few times a second. */
final class ReportedProgress implements JobProgress {
    private static final long INTERVAL_NANOS = 300_000_000;

    private final JobKey key;
    private final JobProgressTable table;
    private final BooleanSupplier stopping;
    private String lastStep = "";
    private long lastWritten = System.nanoTime() - INTERVAL_NANOS;

    ReportedProgress(JobKey key, JobProgressTable table, BooleanSupplier stopping) {
        this.key = key;
        this.table = table;
        this.stopping = stopping;
    }

    @Override
    public synchronized void report(String step, double fraction) {
        checkInterrupted();
        long now = System.nanoTime();
        if (!step.equals(lastStep) || now - lastWritten >= INTERVAL_NANOS) {
            lastStep = step;
            lastWritten = now;
            table.reported(key, step, Math.min(1, Math.max(0, fraction)));
        }
    }

    @Override
    public void checkInterrupted() {
        if (stopping.getAsBoolean()) {
            throw new JobInterrupted();
        }
    }
}
