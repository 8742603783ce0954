package vn.phusong.planner.pipeline.sample.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReaders;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.land.GivenCommune;

/** Joins polygons and census figures of communes by code. */
final class GivenCommunes {

    private static final Set<String> UNIT_TYPES = Set.of("xã", "phường", "thị trấn", "đặc khu");
    private static final double SPAN_DEG = 10;

    private GivenCommunes() {}

    /** The communes of the population file, sorted by code. */
    static List<GivenCommune> read(GivenFiles files) {
        GivenTable polygons = GivenTable.read(files.communes(), RowReaders.geoJson());
        Map<String, RawRow> byCode = new TreeMap<>();
        for (RawRow row : polygons.rows()) {
            if (byCode.put(polygons.text(row, "code"), row) != null) {
                throw polygons.fault(row, "code", polygons.text(row, "code"), "each commune once");
            }
        }
        GivenTable people = GivenTable.read(files.population(), RowReaders.csv());
        Map<String, GivenCommune> communes = new TreeMap<>();
        for (RawRow row : people.rows()) {
            String code = people.text(row, "commune_code_2025");
            RawRow polygon = byCode.get(code);
            if (polygon == null) {
                throw people.fault(row, "commune_code_2025", code, "a code that " + files.communes() + " has");
            }
            GivenCommune commune = new GivenCommune(
                    commune(polygons, polygon, code), shape(polygons, polygon),
                    people.count(row, "pop_2019_sum"), people.count(row, "households_2019_sum"));
            if (communes.put(code, commune) != null) {
                throw people.fault(row, "commune_code_2025", code, "each commune once");
            }
        }
        return new ArrayList<>(communes.values());
    }

    private static Commune commune(GivenTable table, RawRow row, String code) {
        if (!code.matches("[0-9]{5}")) {
            throw table.fault(row, "code", code, "5 digits");
        }
        String full = table.text(row, "fullName");
        for (String unitType : UNIT_TYPES) {
            if (full.toLowerCase(Locale.ROOT).startsWith(unitType + " ")) {
                String name = full.substring(unitType.length() + 1).strip();
                return new Commune(code, name, unitType, ProvinceFacts.PROVINCE, "");
            }
        }
        throw table.fault(row, "fullName", full, "a name after its kind: xã, phường or thị trấn");
    }

    private static Geometry shape(GivenTable table, RawRow row) {
        @Nullable Geometry shape = row.geometry();
        if (!(shape instanceof Polygonal) || shape.isEmpty()) {
            throw table.fault(row, "geometry", shape == null ? "none" : shape.getGeometryType(), "a polygon");
        }
        boolean inDegrees = shape.getEnvelopeInternal().getMaxX() <= 180
                && shape.getEnvelopeInternal().getMaxY() <= 90
                && shape.getEnvelopeInternal().getDiameter() < SPAN_DEG;
        if (!inDegrees) {
            throw table.fault(row, "geometry", shape.getEnvelopeInternal().toString(), "longitude and latitude in degrees");
        }
        if (!shape.isValid()) {
            throw table.fault(row, "geometry", "an invalid polygon", "one whose rings do not cross");
        }
        return shape;
    }
}
