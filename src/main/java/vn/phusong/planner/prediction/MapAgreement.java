package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;

/**
 * How far the swept map and exact profiles agree where hamlets are: both at the centre of the pixel in which a hamlet's
 * first judging point lies. Hamlets themselves are judged by exact profiles at their own points.
 *
 * @param hamlets compared
 * @param flips by technology: hamlets that one way gives a usable level of some operator and the other does not
 */
public record MapAgreement(int hamlets, Map<Technology, Integer> flips) {

    static MapAgreement of(RunEngine engine, RunMap map, int threads) {
        AreaPixels pixels = map.levels().pixels();
        MetricGrid grid = pixels.grid();
        List<Integer> slots = new ArrayList<>();
        for (JudgingPlace place : engine.frame().places()) {
            int slot = place.kind() == PlaceKind.HAMLET && place.size() > 0
                    ? slot(pixels, place.lon_deg()[0], place.lat_deg()[0])
                    : AreaPixels.NO_SLOT;
            if (slot != AreaPixels.NO_SLOT) {
                slots.add(slot);
            }
        }
        double[] lon_deg = new double[slots.size()];
        double[] lat_deg = new double[slots.size()];
        for (int i = 0; i < lon_deg.length; i++) {
            int cell = pixels.cell(slots.get(i));
            LonLat centre = grid.centre(cell % grid.columns(), cell / grid.columns());
            lon_deg[i] = centre.lon_deg();
            lat_deg[i] = centre.lat_deg();
        }
        PointLevels exact = engine.points(engine.inventory()).predict(lon_deg, lat_deg, threads, Progress.SILENT);
        Map<Technology, Integer> flips = new EnumMap<>(Technology.class);
        for (Technology technology : Technology.values()) {
            int count = 0;
            for (int i = 0; i < lon_deg.length; i++) {
                count += isUsable(map.levels(), slots.get(i), technology) == isUsable(exact, i, technology) ? 0 : 1;
            }
            flips.put(technology, count);
        }
        return new MapAgreement(lon_deg.length, flips);
    }

    private static int slot(AreaPixels pixels, double lon_deg, double lat_deg) {
        int cell = pixels.grid().indexAt(lon_deg, lat_deg);
        return cell < 0 ? AreaPixels.NO_SLOT : pixels.slot(cell);
    }

    private static boolean isUsable(AreaLevels levels, int slot, Technology technology) {
        int usable_cdBm = MapEngine.sufficient_cdBm(technology);
        for (int channel = technology.ordinal(); channel < levels.channels(); channel += Technology.values().length) {
            if (levels.level_cdBm(channel, slot) != AreaLevels.NO_LEVEL
                    && levels.level_cdBm(channel, slot) >= usable_cdBm) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsable(PointLevels levels, int point, Technology technology) {
        int usable_cdBm = MapEngine.sufficient_cdBm(technology);
        for (int channel = TransmitterInventory.channel(0, technology);
                channel < levels.channels();
                channel += Technology.values().length) {
            if (levels.level_cdBm(point, channel) != PointLevels.NO_LEVEL
                    && levels.level_cdBm(point, channel) >= usable_cdBm) {
                return true;
            }
        }
        return false;
    }
}
