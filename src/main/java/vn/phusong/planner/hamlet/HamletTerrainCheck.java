package vn.phusong.planner.hamlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.stereotype.Component;
import vn.phusong.planner.elevation.PackTerrain;
import vn.phusong.planner.elevation.PackTerrain.PackElevation;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadCheck;

/**
 * Finds hamlets that stay UNKNOWN for want of terrain: by square degree, as elevation comes, where no tile reaches their
 * centres, and one by one in voids.
 */
@Component
final class HamletTerrainCheck implements LoadCheck {
    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4326);

    private final HamletRegister hamlets;
    private final PackTerrain terrain;

    HamletTerrainCheck(HamletRegister hamlets, PackTerrain terrain) {
        this.hamlets = hamlets;
        this.terrain = terrain;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(HamletImporter.KIND, "elevation");
    }

    @Override
    public List<ImportIssue> check(String packId) {
        return terrain.findElevation(packId)
                .map(elevation -> check(elevation, hamlets.list(packId)))
                .orElse(List.of());
    }

    /** A square degree by its south-western corner, as {@code .hgt} tiles are named. */
    private record Square(int south, int west) implements Comparable<Square> {

        static Square of(Point place) {
            return new Square((int) Math.floor(place.getY()), (int) Math.floor(place.getX()));
        }

        String name() {
            return String.format(
                    Locale.ROOT, "%s%02d%s%03d", south < 0 ? "S" : "N", Math.abs(south), west < 0 ? "W" : "E", Math.abs(west));
        }

        Envelope envelope() {
            return new Envelope(west, west + 1.0, south, south + 1.0);
        }

        @Override
        public int compareTo(Square other) {
            return name().compareTo(other.name());
        }
    }

    private static List<ImportIssue> check(PackElevation elevation, List<RegisteredHamlet> hamlets) {
        Map<Square, Integer> without = new TreeMap<>();
        List<ImportIssue> inVoids = new ArrayList<>();
        String dataset = elevation.dataset().name();
        String file = elevation.dataset().file();
        for (RegisteredHamlet each : hamlets) {
            @Nullable Point centre = each.hamlet().centre();
            if (centre == null || !Double.isNaN(elevation.model().height_m(centre.getX(), centre.getY()))) {
                continue;
            }
            if (elevation.model().covers(centre.getX(), centre.getY())) {
                inVoids.add(ImportIssue.of(HamletIssue.HAMLET_IN_VOID)
                        .at(dataset, file, null)
                        .in(null, each.hamlet().code())
                        .with(centre));
            } else {
                without.merge(Square.of(centre), 1, Integer::sum);
            }
        }
        List<ImportIssue> issues = new ArrayList<>();
        without.forEach((square, count) -> issues.add(ImportIssue.of(HamletIssue.HAMLETS_WITHOUT_ELEVATION)
                .at(dataset, file, null)
                .in(square.name(), count.toString())
                .expecting(square.name() + ".hgt")
                .with(LON_LAT.toGeometry(square.envelope()))));
        issues.addAll(inVoids);
        return issues;
    }
}
