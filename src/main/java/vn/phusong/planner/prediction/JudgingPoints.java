package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.radio.geodesy.LonLat;

/**
 * Chooses where a place is judged. These points are the reference that faster rasters are held to.
 *
 * <ul>
 *   <li>Hamlet: its centre, and up to {@value #HAMLET_POINTS} points: the settlement points where the pack
 *       has them (beyond that number the smallest join their nearest larger neighbour), else a lattice over
 *       its polygon, else over a {@value #HAMLET_BUFFER_M} m circle around the centre.
 *   <li>Target: its centre, and up to {@value #TARGET_POINTS} lattice points of its polygon, else of a
 *       {@value #TARGET_BUFFER_M} m circle.
 * </ul>
 */
final class JudgingPoints {

    static final int HAMLET_POINTS = 40;
    static final int TARGET_POINTS = 200;
    static final int HAMLET_BUFFER_M = 300;
    static final int TARGET_BUFFER_M = 500;

    /** Part of every run id: raise it when the choice of points changes. */
    static final String VERSION = "points/2";

    private JudgingPoints() {}

    static JudgingPlace ofHamlet(
            String code, @Nullable LonLat centre, @Nullable Geometry boundary, People people) {
        if (centre == null) {
            return JudgingPlace.unlocated(PlaceKind.HAMLET, code);
        }
        List<InhabitedSpot> inhabited =
                people.spots().stream().filter(each -> each.people() > 0).toList();
        if (!inhabited.isEmpty()) {
            return weighted(code, centre, people.weighting(), atMost(HAMLET_POINTS, inhabited));
        }
        return boundary == null
                ? even(PlaceKind.HAMLET, code, Weighting.BUFFER, centre, circle(centre, HAMLET_BUFFER_M, HAMLET_POINTS))
                : even(PlaceKind.HAMLET, code, Weighting.AREA, centre, AreaLattice.inside(boundary, HAMLET_POINTS));
    }

    static JudgingPlace ofTarget(String code, LonLat centre, @Nullable Geometry boundary) {
        return boundary == null
                ? even(PlaceKind.TARGET, code, Weighting.BUFFER, centre, circle(centre, TARGET_BUFFER_M, TARGET_POINTS))
                : even(PlaceKind.TARGET, code, Weighting.AREA, centre, AreaLattice.inside(boundary, TARGET_POINTS));
    }

    private static List<LonLat> circle(LonLat centre, int radius_m, int most) {
        return AreaLattice.around(centre, radius_m, most);
    }

    private static JudgingPlace even(
            PlaceKind kind, String code, Weighting weighting, LonLat centre, List<LonLat> points) {
        int size = points.size() + 1;
        double[] lon_deg = new double[size];
        double[] lat_deg = new double[size];
        double[] weight = new double[size];
        lon_deg[0] = centre.lon_deg();
        lat_deg[0] = centre.lat_deg();
        for (int i = 1; i < size; i++) {
            lon_deg[i] = points.get(i - 1).lon_deg();
            lat_deg[i] = points.get(i - 1).lat_deg();
            weight[i] = 1.0 / points.size();
        }
        return new JudgingPlace(kind, code, weighting, lon_deg, lat_deg, weight);
    }

    private static JudgingPlace weighted(
            String code, LonLat centre, Weighting weighting, List<InhabitedSpot> settlements) {
        double people = 0;
        for (InhabitedSpot each : settlements) {
            people += each.people();
        }
        int size = settlements.size() + 1;
        double[] lon_deg = new double[size];
        double[] lat_deg = new double[size];
        double[] weight = new double[size];
        lon_deg[0] = centre.lon_deg();
        lat_deg[0] = centre.lat_deg();
        for (int i = 1; i < size; i++) {
            InhabitedSpot settlement = settlements.get(i - 1);
            lon_deg[i] = settlement.lon_deg();
            lat_deg[i] = settlement.lat_deg();
            weight[i] = settlement.people() / people;
        }
        return new JudgingPlace(PlaceKind.HAMLET, code, weighting, lon_deg, lat_deg, weight);
    }

    /** Keeps the most populous; each of the others adds its people to the nearest one kept. */
    private static List<InhabitedSpot> atMost(int most, List<InhabitedSpot> settlements) {
        if (settlements.size() <= most) {
            return settlements;
        }
        List<Integer> bySize = IntStream.range(0, settlements.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -settlements.get(i).people()))
                .toList();
        List<Integer> kept = bySize.subList(0, most).stream().sorted().toList();
        double[] people = kept.stream().mapToDouble(i -> settlements.get(i).people()).toArray();
        for (int small : bySize.subList(most, bySize.size())) {
            people[nearest(settlements.get(small), kept, settlements)] +=
                    settlements.get(small).people();
        }
        List<InhabitedSpot> merged = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            InhabitedSpot settlement = settlements.get(kept.get(k));
            merged.add(new InhabitedSpot(settlement.lon_deg(), settlement.lat_deg(), people[k]));
        }
        return merged;
    }

    private static int nearest(InhabitedSpot from, List<Integer> kept, List<InhabitedSpot> settlements) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        double lonScale = StrictMath.cos(StrictMath.toRadians(from.lat_deg()));
        for (int k = 0; k < kept.size(); k++) {
            InhabitedSpot to = settlements.get(kept.get(k));
            double east = (to.lon_deg() - from.lon_deg()) * lonScale;
            double north = to.lat_deg() - from.lat_deg();
            double squared = east * east + north * north;
            if (squared < least) {
                least = squared;
                nearest = k;
            }
        }
        return nearest;
    }
}
