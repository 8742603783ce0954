package vn.phusong.planner.pipeline.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.antenna.SectorPattern;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.PointPrediction;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;

/** What the kernel predicts from the files of a pack, by operator and technology. */
final class PackSignal {

    private final List<String> operators;
    private final PointPrediction prediction;

    PackSignal(PackOnDisk pack) {
        operators = pack.rows("network/operators.csv").stream().map(row -> row.get("code")).sorted().toList();
        prediction = new PointPrediction(
                new TransmitterInventory(operators.size(), cells(pack)), pack.elevation(), pack.clutter(),
                PropagationModels.get("p1812"), PathSettings.median(50, 360, 21.33), 1.5);
    }

    List<String> operators() {
        return operators;
    }

    PointLevels at(double[] lon_deg, double[] lat_deg) {
        return prediction.predict(lon_deg, lat_deg, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /** The most by which any cell exceeds its technology's usable level at a point, in dB. */
    double bestMargin_dB(PointLevels levels, int point) {
        double best = Double.NEGATIVE_INFINITY;
        for (int operator = 0; operator < operators.size(); operator++) {
            for (Technology technology : Technology.values()) {
                int level_cdBm = levels.level_cdBm(point, TransmitterInventory.channel(operator, technology));
                if (level_cdBm != PointLevels.NO_LEVEL) {
                    best = Math.max(best, level_cdBm / 100.0 - technology.defaultLevels().usable_dBm());
                }
            }
        }
        return best;
    }

    private List<TransmitterCell> cells(PackOnDisk pack) {
        Map<String, CSVRecord> sites = byCode(pack.rows("network/sites.csv"));
        Map<String, CSVRecord> sectors = byCode(pack.rows("network/sectors.csv"));
        List<TransmitterCell> cells = new ArrayList<>();
        for (CSVRecord cell : pack.rows("network/cells.csv")) {
            CSVRecord sector = sectors.get(cell.get("sector"));
            CSVRecord site = sites.get(sector.get("site"));
            if (cell.get("status").equals("ON_AIR") && site.get("status").equals("ON_AIR")) {
                cells.add(cell(cell, sector, site));
            }
        }
        return cells;
    }

    private TransmitterCell cell(CSVRecord cell, CSVRecord sector, CSVRecord site) {
        Technology technology = Technology.valueOf(cell.get("technology"));
        double frequency_MHz = Double.parseDouble(cell.get("frequency_MHz"));
        double radius_km = technology == Technology.GSM ? 35 : frequency_MHz <= 1000 ? 15 : frequency_MHz <= 2300 ? 10 : 7;
        MountedAntenna antenna = new MountedAntenna(
                SectorPattern.tr36814(15), Double.parseDouble(sector.get("azimuth_deg")),
                Double.parseDouble(sector.get("electrical_tilt_deg")), 0);
        return new TransmitterCell(
                new LonLat(Double.parseDouble(site.get("lon")), Double.parseDouble(site.get("lat"))),
                Double.parseDouble(sector.get("height_m")), frequency_MHz, technology,
                operators.indexOf(sector.get("operator")), Double.parseDouble(cell.get("epre_dBm")), 0, antenna,
                radius_km);
    }

    private static Map<String, CSVRecord> byCode(List<CSVRecord> rows) {
        Map<String, CSVRecord> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(row.get("code"), row));
        return byCode;
    }
}
