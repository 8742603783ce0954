package vn.phusong.planner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.phusong.planner.PhuSongApplication;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.database.Database;
import vn.phusong.planner.database.DatabaseAddress;
import vn.phusong.planner.database.ServerLock;

/**
 * The database and the Spring application on it, which end together: on {@link #close()} and on Ctrl-C or SIGTERM the
 * application goes first, then the database.
 */
final class RunningApplication implements AutoCloseable {
    private static final AtomicBoolean stopping = new AtomicBoolean();

    private final Thread onSignal = new Thread(this::stopOnSignal, "stop");
    private Runnable last = () -> {};
    private @Nullable Database database;
    private @Nullable ConfigurableApplicationContext context;
    private boolean closed;

    private RunningApplication() {
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    /** For a command: no web server. */
    static RunningApplication forCommand(DataFolder folder) {
        return start(new RunningApplication(), folder, WebApplicationType.NONE, List.of(), System.getenv());
    }

    /** For a command with a database of its own: no web server. @param folder removed at the end */
    static RunningApplication forScratch(ScratchFolder folder) {
        RunningApplication application = new RunningApplication();
        application.last = folder::close;
        return start(application, folder.data(), WebApplicationType.NONE, List.of(), Map.of());
    }

    /**
     * For {@code run}: answers on the port when this returns.
     *
     * @param lock of the folder, let go at the end
     */
    static RunningApplication forServer(DataFolder folder, String host, int port, ServerLock lock) {
        RunningApplication application = new RunningApplication();
        application.last = lock::close;
        return start(
                application,
                folder,
                WebApplicationType.SERVLET,
                List.of("--server.address=" + host, "--server.port=" + port),
                System.getenv());
    }

    BeanFactory beans() {
        if (context == null) {
            throw new IllegalStateException("the application is not running");
        }
        return context;
    }

    /** True once Ctrl-C or SIGTERM has come: failures from then on are its consequence. */
    static boolean isStopping() {
        return stopping.get();
    }

    private static RunningApplication start(
            RunningApplication application,
            DataFolder folder,
            WebApplicationType type,
            List<String> options,
            Map<String, String> environment) {
        try {
            application.database = Database.open(folder, environment);
            SpringApplicationBuilder builder = new SpringApplicationBuilder(PhuSongApplication.class)
                    .web(type)
                    .registerShutdownHook(false);
            application.context =
                    builder.run(arguments(folder, application.database.address(), options).toArray(String[]::new));
            return application;
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /** Command-line arguments, as nothing in the user's environment overrides those. */
    private static List<String> arguments(DataFolder folder, DatabaseAddress address, List<String> options) {
        List<String> arguments = new ArrayList<>(options);
        arguments.add("--phusong.data-dir=" + folder.path());
        arguments.add("--logging.file.name=" + folder.logFile());
        arguments.add("--spring.datasource.url=" + address.jdbcUrl());
        if (address.user() != null) {
            arguments.add("--spring.datasource.username=" + address.user());
        }
        if (address.password() != null) {
            arguments.add("--spring.datasource.password=" + address.password());
        }
        return arguments;
    }

    private void stopOnSignal() {
        stopping.set(true);
        System.err.println("phusong: stopping");
        end();
    }

    @Override
    public void close() {
        if (stopping.get()) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException signalCameJustNow) {
            return;
        }
        end();
    }

    private synchronized void end() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (context != null) {
                context.close();
            }
        } finally {
            closeDatabaseAndRest();
        }
    }

    private void closeDatabaseAndRest() {
        try {
            if (database != null) {
                database.close();
            }
        } finally {
            last.run();
        }
    }
}
