package vn.phusong.planner.pipeline.sample.given;

import java.util.List;
import java.util.Optional;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.elevation.ElevationReader;
import vn.phusong.planner.elevation.TerrainFileException;
import vn.phusong.planner.pipeline.sample.facts.TargetPlace;
import vn.phusong.planner.pipeline.sample.land.GivenCommune;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.radio.terrain.ElevationModel;

/**
 * What was handed in, checked.
 *
 * @param relief NaN outside the elevation's tiles
 * @param targets empty if none were handed in
 */
public record GivenProvince(List<GivenCommune> communes, Relief relief, Optional<List<TargetPlace>> targets) {

    /**
     * Reads the files.
     *
     * @throws CommandFailure naming file, row, field and what would be right
     */
    public static GivenProvince read(GivenFiles files) {
        try {
            ElevationModel elevation = ElevationReader.read(files.dem(), true);
            return new GivenProvince(
                    GivenCommunes.read(files),
                    (x_m, y_m) -> elevation.height_m(LocalPlane.lon(x_m), LocalPlane.lat(y_m)),
                    files.targets().map(GivenTargets::read));
        } catch (TerrainFileException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
    }
}
