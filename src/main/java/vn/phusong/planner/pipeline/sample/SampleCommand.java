package vn.phusong.planner.pipeline.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.pipeline.sample.given.GivenFiles;
import vn.phusong.planner.pipeline.sample.pack.RealTerrainPack;
import vn.phusong.planner.pipeline.sample.pack.SamplePack;

/** {@code phusong sample}: makes a synthetic data pack, or one over real communes and terrain. */
@Command(
        name = "sample",
        description = {
            "Makes a data pack of invented hamlets and mobile networks; the same seed gives the same bytes.",
            "Without files: the province on invented land, its sites placed so that the published count of"
                + " hamlets without signal comes out. With --communes, --population and --dem: over real"
                + " communes and real terrain. All that is invented is marked SYNTHETIC."
        },
        footer = {
            "",
            "Examples:",
            "  ./phusong sample --out /tmp/province",
            "  ./phusong sample --mini --seed 7 --out /tmp/few-communes",
            "  ./phusong sample --communes communes.geojson --population people.csv \\",
            "      --dem N21E105.hgt --out real"
        })
public final class SampleCommand implements Callable<Integer> {

    /** The seed of the packs in {@code gis-data}: the number of the province's plan. */
    static final long SEED = 3927;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where the pack goes, in place of a pack that is there (default: gis-data/NAME;"
                    + " must be given with --communes)")
    private @Nullable Path out;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "" + SEED,
            description = "seed of all that is invented (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "print the counts as JSON")
    private boolean json;

    @Option(names = "--mini", description = "seven communes instead of the province, for tests and first looks")
    private boolean mini;

    @ArgGroup(exclusive = false, heading = "%nOver real communes and real terrain:%n")
    private @Nullable RealOptions real;

    @Spec
    private @Nullable CommandSpec spec;

    /** The files of a pack over real terrain. */
    static final class RealOptions {
        @Option(
                names = "--communes",
                required = true,
                paramLabel = "FILE",
                description = "GeoJSON polygons with code and fullName")
        private @Nullable Path communes;

        @Option(
                names = "--population",
                required = true,
                paramLabel = "FILE",
                description = "CSV with commune_code_2025, pop_2019_sum, households_2019_sum; the communes of its rows"
                        + " make the pack")
        private @Nullable Path population;

        @Option(
                names = "--dem",
                required = true,
                paramLabel = "FILE",
                description = "elevation: .hgt, GeoTIFF, or a folder of tiles; taken for a surface model")
        private @Nullable Path dem;

        @Option(
                names = "--targets",
                paramLabel = "FILE",
                description = "CSV of 5G targets with id, kind, name, lon, lat (default: those of the sample)")
        private @Nullable Path targets;

        @Option(
                names = "--communes-licence",
                paramLabel = "TEXT",
                defaultValue = "as its provider states; not part of PhuSong",
                description = "licence of the polygons, for pack.yaml (default: ${DEFAULT-VALUE})")
        private String communesLicence = "";

        @Option(
                names = "--dem-licence",
                paramLabel = "TEXT",
                defaultValue = "as its provider states; not part of PhuSong",
                description = "licence of the elevation, for pack.yaml (default: ${DEFAULT-VALUE})")
        private String demLicence = "";

        private GivenFiles files() {
            return new GivenFiles(
                    Objects.requireNonNull(communes), Objects.requireNonNull(population), Objects.requireNonNull(dem),
                    Optional.ofNullable(targets));
        }
    }

    @Override
    public Integer call() {
        if (mini && real != null) {
            throw CommandFailure.badInput("--mini is a part of the invented province; it does not go with --communes");
        }
        try {
            SampleReport report = real == null ? invented() : overRealTerrain(real);
            PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
            console.print(json ? report.json() : report.text());
            console.flush();
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write the pack: " + e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private SampleReport invented() throws IOException {
        SampleScope scope = mini ? SampleScope.MINI : SampleScope.PROVINCE;
        Path folder = out == null ? Path.of("gis-data", scope.id()) : out;
        SamplePack pack = new SampleMaker(scope, seed, this::tell).make();
        pack.write(folder);
        return SampleReport.of(folder, pack);
    }

    private SampleReport overRealTerrain(RealOptions options) throws IOException {
        if (out == null) {
            throw CommandFailure.badInput("--communes needs --out FOLDER: what is made of others' files is not kept in gis-data");
        }
        RealTerrainPack pack = new RealTerrainMaker(
                        options.files(), options.communesLicence, options.demLicence, seed, this::tell)
                .make();
        pack.write(out);
        return SampleReport.of(out, pack);
    }

    private void tell(String step) {
        Objects.requireNonNull(spec).commandLine().getErr().println("  " + step + " …");
    }
}
