package vn.phusong.planner.ingest.crs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;

/**
 * The description of a reference system that comes with a file, as an EPSG code. A system is never built from the text:
 * Esri's {@code .prj} says nothing of the datum shift, which for VN-2000 is 224 m. The zones of VN-2000 are told by
 * datum, projection and central meridian, since everyone names them differently.
 */
public final class CrsText {
    private static final String PROJECTED = "PROJCS";
    private static final String PROJECTED_2 = "PROJCRS";
    private static final double SCALE_TM_3 = 0.9999;
    private static final double SCALE_UTM = 0.9996;

    /** Central meridian in minutes of arc → code of the TM-3 zone of VN-2000 (EPSG dataset). */
    private static final Map<Integer, String> TM_3 = Map.ofEntries(
            Map.entry(102 * 60, "EPSG:5896"),
            Map.entry(103 * 60, "EPSG:9205"),
            Map.entry(104 * 60, "EPSG:9206"),
            Map.entry(104 * 60 + 30, "EPSG:9207"),
            Map.entry(104 * 60 + 45, "EPSG:9208"),
            Map.entry(105 * 60, "EPSG:5897"),
            Map.entry(105 * 60 + 30, "EPSG:9209"),
            Map.entry(105 * 60 + 45, "EPSG:9210"),
            Map.entry(106 * 60, "EPSG:9211"),
            Map.entry(106 * 60 + 15, "EPSG:9212"),
            Map.entry(106 * 60 + 30, "EPSG:9213"),
            Map.entry(107 * 60, "EPSG:9214"),
            Map.entry(107 * 60 + 15, "EPSG:9215"),
            Map.entry(107 * 60 + 30, "EPSG:9216"),
            Map.entry(107 * 60 + 45, "EPSG:5899"),
            Map.entry(108 * 60, "EPSG:5898"),
            Map.entry(108 * 60 + 15, "EPSG:9217"),
            Map.entry(108 * 60 + 30, "EPSG:9218"));

    private final String text;
    private final Optional<WktNode> system;

    private CrsText(String text) {
        this.text = text;
        this.system = WktNode.parse(text)
                .child(PROJECTED, PROJECTED_2, "GEOGCS", "GEOGCRS", "GEODCRS", "COMPD_CS", "BOUNDCRS");
    }

    public static CrsText of(String wkt) {
        return new CrsText(wkt.strip());
    }

    /** As the text names the system; the text itself if it is none. */
    public String name() {
        return system.map(WktNode::name).filter(name -> !name.isEmpty()).orElse(text);
    }

    /** The code of the system, if it is certain. */
    public Optional<String> findCode() {
        if (system.isEmpty()) {
            return Optional.empty();
        }
        WktNode crs = system.get();
        Optional<String> datum = crs.all()
                .filter(node -> node.keyword().equals("DATUM") || node.keyword().equals("ENSEMBLE"))
                .map(node -> plain(node.name()))
                .findFirst();
        if (datum.isPresent() && isVn2000(datum.get())) {
            return isProjected(crs) ? vn2000Zone(crs) : Optional.of("EPSG:4756");
        }
        if (datum.isPresent() && isWgs84(datum.get())) {
            Optional<String> usual = isProjected(crs) ? wgs84Utm(crs) : Optional.of(CoordinateSystems.WGS_84);
            return usual.isPresent() ? usual : lookUp();
        }
        return lookUp();
    }

    private static boolean isVn2000(String datum) {
        return datum.contains("vietnam2000") || datum.contains("vn2000");
    }

    private static boolean isWgs84(String datum) {
        return datum.equals("dwgs1984") || datum.equals("wgs1984") || datum.startsWith("worldgeodeticsystem1984");
    }

    private static boolean isProjected(WktNode crs) {
        return crs.keyword().equals(PROJECTED) || crs.keyword().equals(PROJECTED_2);
    }

    private static Optional<String> vn2000Zone(WktNode crs) {
        if (!isTransverseMercator(crs)) {
            return Optional.empty();
        }
        double meridian_min = parameter(crs, "centralmeridian", "longitudeofnaturalorigin") * 60;
        double scale = parameter(crs, "scalefactor", "scalefactoratnaturalorigin");
        if (scale == SCALE_TM_3 && Math.abs(meridian_min - Math.rint(meridian_min)) < 1e-6) {
            return Optional.ofNullable(TM_3.get((int) Math.rint(meridian_min)));
        }
        if (scale == SCALE_UTM && (meridian_min == 105 * 60 || meridian_min == 111 * 60)) {
            return Optional.of(meridian_min == 105 * 60 ? "EPSG:3405" : "EPSG:3406");
        }
        return Optional.empty();
    }

    private static Optional<String> wgs84Utm(WktNode crs) {
        double zone = (parameter(crs, "centralmeridian", "longitudeofnaturalorigin") + 183) / 6;
        double scale = parameter(crs, "scalefactor", "scalefactoratnaturalorigin");
        if (!isTransverseMercator(crs) || scale != SCALE_UTM || zone != Math.rint(zone) || zone < 1 || zone > 60) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "EPSG:326%02d", (int) zone));
    }

    /** In metres, with the eastings and northings that Vietnam uses. */
    private static boolean isTransverseMercator(WktNode crs) {
        boolean metres = crs.child("UNIT", "LENGTHUNIT")
                .or(() -> crs.all().filter(node -> node.keyword().equals("LENGTHUNIT")).findFirst())
                .map(unit -> unit.values().size() < 2 || unit.values().get(1).matches("1(\\.0*)?"))
                .orElse(true);
        return metres
                && crs.all().anyMatch(node -> plain(node.name()).equals("transversemercator"))
                && parameter(crs, "falseeasting") == 500_000
                && parameter(crs, "falsenorthing") == 0
                && parameter(crs, "latitudeoforigin", "latitudeofnaturalorigin") == 0;
    }

    private static double parameter(WktNode crs, String... names) {
        for (String name : names) {
            Optional<WktNode> found = crs.all()
                    .filter(node -> node.keyword().equals("PARAMETER") && plain(node.name()).equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return number(found.get());
            }
        }
        return Double.NaN;
    }

    private static double number(WktNode parameter) {
        try {
            return parameter.values().size() < 2 ? Double.NaN : Double.parseDouble(parameter.values().get(1));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private Optional<String> lookUp() {
        try {
            return Optional.ofNullable(CRS.lookupEpsgCode(CRS.parseWKT(text), true))
                    .map(code -> "EPSG:" + code)
                    .filter(CoordinateSystems::isKnown);
        } catch (FactoryException | RuntimeException e) {
            // Whatever GeoTools trips over, the text is then one that tells no code.
            return Optional.empty();
        }
    }
}
