package vn.phusong.planner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Work that {@code run} does once the server answers: a bean of this type is called in the order of its
 * {@code @Order}, while the last published version is being served. It returns when the work is done, and what it
 * prints is what the user sees.
 */
public interface AfterStart {

    /**
     * @param settings what the user asked of {@code run}
     * @param out the console, for progress and headline figures
     * @throws CommandFailure with the sentence that the user gets; if something was published before, the server goes on
     *     with it, else {@code run} ends
     */
    void run(Settings settings, PrintWriter out);

    /**
     * @param url where the server answers, without a slash at the end, such as {@code http://127.0.0.1:8080}
     * @param pack absolute path of the data pack to load, if the user named one
     */
    record Settings(String url, Optional<Path> pack) {}
}
