package vn.phusong.planner.ingest.broken;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that nobody could load, in the place of one of the test pack's.
 *
 * @param what is wrong with it, for people
 * @param dataset of the test pack whose file it replaces
 * @param code of the issue that must tell of it
 * @param content writes it
 */
record BrokenFile(String what, String dataset, String format, String name, String code, Content content) {

    /** Writes a file that does not exist yet. */
    interface Content {
        void write(Path file) throws IOException;
    }

    static Content text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content bytes(byte[] bytes) {
        return file -> Files.write(file, bytes);
    }

    @Override
    public String toString() {
        return format + ": " + what;
    }
}
