package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.elevation.PopulationRaster;
import vn.phusong.planner.hamlet.RegisteredHamlet;

/**
 * Says where the people of hamlets live: at the settlement points of the pack where a hamlet has some with people, else
 * in the cells of the pack's population raster whose centres lie within it.
 */
public final class PeopleSource {

    private final @Nullable PopulationRaster raster;

    public PeopleSource(Optional<PopulationRaster> raster) {
        this.raster = raster.orElse(null);
    }

    /** Spots with people; none where neither knows of any. */
    public People of(RegisteredHamlet hamlet) {
        List<InhabitedSpot> spots = new ArrayList<>();
        hamlet.settlements().stream()
                .filter(spot -> spot.people() > 0)
                .forEach(spot -> spots.add(
                        new InhabitedSpot(spot.location().getX(), spot.location().getY(), spot.people())));
        if (!spots.isEmpty()) {
            return new People(Weighting.SETTLEMENTS, spots);
        }
        @Nullable Geometry boundary = hamlet.hamlet().boundary();
        if (raster != null && boundary != null) {
            raster.forEachIn(boundary, (lon_deg, lat_deg, people) ->
                    spots.add(new InhabitedSpot(lon_deg, lat_deg, people)));
        }
        return spots.isEmpty() ? People.UNKNOWN : new People(Weighting.POPULATION_RASTER, spots);
    }
}
