package vn.phusong.planner.ogcapi;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets a server notice what another process (a command, a second server) has published: it asks the database every
 * second. It starts before the web server, so that the first request already finds the layers.
 */
@Component
@ConditionalOnWebApplication
class PublicationWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 60;

    private final Publisher publisher;
    private @Nullable ScheduledExecutorService executor;
    private int pause;
    private int pausesLeft;

    PublicationWatch(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public synchronized void start() {
        look();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "publication-watch");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        executor = started;
    }

    @Override
    public synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** A version that cannot be read is tried again, each time after a longer pause. */
    private void look() {
        if (pausesLeft > 0) {
            pausesLeft--;
            return;
        }
        try {
            publisher.refresh();
            pause = 0;
        } catch (RuntimeException failure) {
            pause = Math.min(LONGEST_PAUSE, 2 * pause + 1);
            pausesLeft = pause;
            LOG.error("The published version could not be read; the last one goes on being served", failure);
        }
    }
}
