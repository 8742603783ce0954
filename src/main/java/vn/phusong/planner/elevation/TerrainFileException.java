package vn.phusong.planner.elevation;

import java.nio.file.Path;

/** A terrain file that cannot be used: which one, what is wrong with it, and what to do. */
public final class TerrainFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TerrainFault fault;
    private final transient Path file;
    private final String found;

    TerrainFileException(TerrainFault fault, Path file, String found) {
        super(file + ": " + fault.sentence(found));
        this.fault = fault;
        this.file = file;
        this.found = found;
    }

    TerrainFileException(TerrainFault fault, Path file, String found, Throwable cause) {
        super(file + ": " + fault.sentence(found), cause);
        this.fault = fault;
        this.file = file;
        this.found = found;
    }

    public TerrainFault fault() {
        return fault;
    }

    public Path file() {
        return file;
    }

    /** What stands in the file where something else should. */
    public String found() {
        return found;
    }
}
