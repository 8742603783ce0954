package vn.phusong.planner.prediction.signal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.phusong.planner.hamlet.RegisteredHamlet;
import vn.phusong.planner.prediction.InhabitedSpot;
import vn.phusong.planner.prediction.People;
import vn.phusong.planner.prediction.PeopleSource;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.planner.target.Target;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.geodesy.CellFill;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * How much of a place the map shows with signal: by area, and for hamlets by people. People live at the settlement
 * points or in the cells of the population raster where the pack has them, else evenly over the area, which is said.
 * Judgements do not come from here: they are made at exact points.
 */
final class PlaceStatistics {

    private final SignalView view;
    private final AreaPixels pixels;
    private final PeopleSource source;

    PlaceStatistics(SignalView view, PeopleSource source) {
        this.view = view;
        this.source = source;
        this.pixels = view.composite().pixels();
    }

    /**
     * Figures of one place.
     *
     * @param pixels of the map within it, by class
     * @param people null where the register gives none, and for targets; by class they are rounded down, the rest falls
     *     to the class of most people
     */
    record Figures(
            String kind, String code, Weighting weighting, int[] pixels, @Nullable Integer people,
            int @Nullable [] peopleByClass) {

        int allPixels() {
            int all = 0;
            for (int each : pixels) {
                all += each;
            }
            return all;
        }
    }

    Figures of(RegisteredHamlet each) {
        int[] area = count(each.hamlet().boundary(), each.hamlet().centre());
        People known = source.of(each);
        List<InhabitedSpot> inhabited = known.spots();
        double[] weight = new double[SignalClass.values().length];
        for (InhabitedSpot spot : inhabited) {
            weight[classAt(spot.lon_deg(), spot.lat_deg()).ordinal()] += spot.people();
        }
        if (inhabited.isEmpty()) {
            for (int i = 0; i < weight.length; i++) {
                weight[i] = area[i];
            }
        }
        Integer people = each.hamlet().population();
        Weighting weighting = !inhabited.isEmpty()
                ? known.weighting()
                : each.hamlet().boundary() != null
                        ? Weighting.AREA
                        : each.hamlet().centre() != null ? Weighting.BUFFER : Weighting.NONE;
        return new Figures("HAMLET", each.hamlet().code(), weighting, area, people,
                people == null || weighting == Weighting.NONE ? null : shared(people, weight));
    }

    Figures of(Target each) {
        return new Figures("TARGET", each.code(), each.boundary() == null ? Weighting.BUFFER : Weighting.AREA,
                count(each.boundary(), each.centre()), null, null);
    }

    /** Pixels by class; of a place without area, or smaller than a pixel, the one at its centre. */
    private int[] count(@Nullable Geometry boundary, @Nullable Point centre) {
        int[] byClass = new int[SignalClass.values().length];
        MetricGrid grid = pixels.grid();
        if (boundary != null) {
            CellFill.forEach(grid, CellFill.projected(boundary, grid.projection()), cell -> {
                if (pixels.slot(cell) != AreaPixels.NO_SLOT) {
                    byClass[classOf(pixels.slot(cell)).ordinal()]++;
                }
            });
        }
        boolean none = true;
        for (int each : byClass) {
            none &= each == 0;
        }
        if (none && centre != null) {
            byClass[classAt(centre.getX(), centre.getY()).ordinal()]++;
        }
        return byClass;
    }

    private SignalClass classOf(int slot) {
        return SignalClass.of(view.composite(), slot, view.thresholds());
    }

    /** Outside the map nothing is known. */
    private SignalClass classAt(double lon_deg, double lat_deg) {
        int cell = pixels.grid().indexAt(lon_deg, lat_deg);
        int slot = cell < 0 ? AreaPixels.NO_SLOT : pixels.slot(cell);
        return slot == AreaPixels.NO_SLOT ? SignalClass.UNKNOWN : classOf(slot);
    }

    private static int[] shared(int people, double[] weight) {
        double all = 0;
        int most = 0;
        for (int i = 0; i < weight.length; i++) {
            all += weight[i];
            most = weight[i] > weight[most] ? i : most;
        }
        int[] shares = new int[weight.length];
        int left = people;
        for (int i = 0; i < weight.length; i++) {
            shares[i] = all == 0 ? 0 : (int) Math.floor(people * weight[i] / all);
            left -= shares[i];
        }
        shares[all == 0 ? SignalClass.UNKNOWN.ordinal() : most] += left;
        return shares;
    }

    /** As CSV, a header and a row for each. */
    static List<String> csv(SignalView view, List<Figures> figures) {
        List<String> lines = new ArrayList<>();
        lines.add("kind,code,technology,operator,weighting,pixels,pixels_usable,pixels_good,pixels_unknown,people,"
                + "people_usable,people_good,people_unknown,run_id,synthetic");
        for (Figures each : figures) {
            int[] people = each.peopleByClass();
            lines.add(String.join(",",
                    each.kind(), quoted(each.code()), view.technology().name(), view.of(), each.weighting().name(),
                    String.valueOf(each.allPixels()), served(each.pixels()), of(each.pixels(), SignalClass.GOOD),
                    of(each.pixels(), SignalClass.UNKNOWN), each.people() == null ? "" : each.people().toString(),
                    people == null ? "" : served(people), people == null ? "" : of(people, SignalClass.GOOD),
                    people == null ? "" : of(people, SignalClass.UNKNOWN), view.run().id(),
                    String.valueOf(view.run().synthetic())));
        }
        return lines;
    }

    /** Usable or better. */
    private static String served(int[] byClass) {
        return String.valueOf(byClass[SignalClass.USABLE.ordinal()] + byClass[SignalClass.GOOD.ordinal()]);
    }

    private static String of(int[] byClass, SignalClass signal) {
        return String.valueOf(byClass[signal.ordinal()]);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
