package vn.phusong.planner.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;
import vn.phusong.planner.PhuSong;

/** The version in the jar's manifest; classes run from a build folder have none. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = PhuSong.class.getPackage().getImplementationVersion();
        return new String[] {"PhuSong " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
}
