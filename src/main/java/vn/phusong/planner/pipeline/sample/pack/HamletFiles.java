package vn.phusong.planner.pipeline.sample.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.TargetArea;

/** The files of hamlets, settlements, targets and the declared list. */
final class HamletFiles {

    private HamletFiles() {}

    static String hamlets(List<Hamlet> hamlets, int decimals) {
        GeoJsonText text = new GeoJsonText(decimals);
        for (Hamlet hamlet : hamlets) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("code", hamlet.code());
            properties.put("name", hamlet.name());
            properties.put("commune", hamlet.commune());
            properties.put("population", hamlet.population());
            properties.put("households", hamlet.households());
            properties.put("electrified", hamlet.electrified());
            properties.put("especially_difficult", hamlet.especiallyDifficult());
            properties.put("centre_lon", new BigDecimal(Decimals.degrees(LocalPlane.lon(hamlet.centre().x))));
            properties.put("centre_lat", new BigDecimal(Decimals.degrees(LocalPlane.lat(hamlet.centre().y))));
            text.feature(hamlet.code(), hamlet.shape(), properties);
        }
        return text.toString();
    }

    static String settlements(List<Hamlet> hamlets) {
        CsvText text = new CsvText("hamlet", "lon", "lat", "people");
        for (Hamlet hamlet : hamlets) {
            for (Hamlet.Dwelling dwelling : hamlet.dwellings()) {
                text.row(
                        hamlet.code(),
                        Decimals.degrees(LocalPlane.lon(dwelling.position().x)),
                        Decimals.degrees(LocalPlane.lat(dwelling.position().y)),
                        Integer.toString(dwelling.people()));
            }
        }
        return text.toString();
    }

    static String targets(List<TargetArea> targets) {
        GeoJsonText text = new GeoJsonText(Decimals.OF_A_DEGREE);
        for (TargetArea target : targets) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("code", target.place().code());
            properties.put("kind", target.place().kind());
            properties.put("name", target.place().name());
            properties.put("status", target.place().status());
            properties.put("source", target.place().positionSource() + "; outline SYNTHETIC");
            text.feature(target.place().code(), target.shape(), properties);
        }
        return text.toString();
    }

    static String declaredUncovered(List<String> hamlets, String asOf, String source) {
        CsvText text = new CsvText("hamlet", "as_of", "source");
        hamlets.forEach(hamlet -> text.row(hamlet, asOf, source));
        return text.toString();
    }
}
