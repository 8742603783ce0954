package vn.phusong.planner.prediction;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.elevation.ClutterReader;
import vn.phusong.planner.elevation.ElevationReader;
import vn.phusong.planner.elevation.TerrainFileException;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** Options of commands that compute on terrain files. */
final class TerrainOptions {

    @Option(
            names = "--dem",
            required = true,
            paramLabel = "FILE|DIR",
            description = "elevation: a .hgt or GeoTIFF file, or a folder of tiles")
    private Path dem = Path.of("");

    @Option(
            names = "--surface-model",
            description = "the elevation includes trees and buildings: add no clutter height to it")
    private boolean surfaceModel;

    @Option(names = "--clutter", paramLabel = "FILE", description = "GeoTIFF of land-cover classes (default: none)")
    private @Nullable Path clutter;

    @Option(
            names = "--clutter-classes",
            paramLabel = "NUMBER=CLASS",
            split = ",",
            defaultValue = "10=TREES,20=OPEN,30=OPEN,40=OPEN,50=BUILT_UP,60=OPEN,70=OPEN,80=WATER,90=OPEN,95=TREES,"
                    + "100=OPEN",
            showDefaultValue = Visibility.ALWAYS,
            description = "what the numbers of the clutter file mean: WATER, OPEN, TREES or BUILT_UP; the default is"
                    + " that of ESA WorldCover")
    private Map<Integer, ClutterClass> clutterClasses = Map.of();

    @Option(
            names = "--clutter-heights",
            paramLabel = "CLASS=METRES",
            split = ",",
            defaultValue = "WATER=0,OPEN=0,TREES=15,BUILT_UP=15",
            showDefaultValue = Visibility.ALWAYS,
            description = "representative clutter heights above ground")
    private Map<ClutterClass, Double> clutterHeights_m = Map.of();

    /** @throws CommandFailure if the files cannot be used */
    ElevationModel elevation() {
        try {
            return ElevationReader.read(dem, surfaceModel);
        } catch (TerrainFileException e) {
            throw CommandFailure.badInput(e.getMessage());
        }
    }

    /** @throws CommandFailure if the file cannot be used */
    ClutterModel clutter() {
        if (clutter == null) {
            return ClutterModel.none();
        }
        try {
            return ClutterReader.read(clutter, clutterClasses, clutterHeights_m);
        } catch (TerrainFileException | IllegalArgumentException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
    }

    Path dem() {
        return dem;
    }
}
