package vn.phusong.planner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.phusong.planner.cli.PhuSongCommand;

/** Entry point of the one jar: every command of the launcher starts here. */
public final class PhuSong {
    private PhuSong() {}

    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(PhuSongCommand.execute(args));
    }

    /** Names are Vietnamese: the console speaks UTF-8 even where the locale is POSIX. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
