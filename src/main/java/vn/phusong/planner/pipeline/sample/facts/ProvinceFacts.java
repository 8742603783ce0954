package vn.phusong.planner.pipeline.sample.facts;

import static vn.phusong.planner.pipeline.sample.facts.FactTable.integer;
import static vn.phusong.planner.pipeline.sample.facts.FactTable.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * The facts about old Phú Thọ that the sample is built on, each list sorted by code.
 *
 * @param censusCommunes the communes of April 2019, which tile every later unit
 * @param communes2024 the 225 communes of edition 2024-11
 * @param communes2025 the 66 communes of edition 2025-07
 */
public record ProvinceFacts(
        List<District> districts,
        List<Commune> communes2024,
        List<Commune> communes2025,
        List<CensusCommune> censusCommunes,
        List<TargetPlace> targets,
        List<Operator> operators,
        List<River> rivers,
        List<Massif> massifs) {

    /** Code of the province in both editions. */
    public static final String PROVINCE = "25";

    /** Hamlets of the province in plan 3927/KH-UBND of October 2022. */
    public static final int HAMLETS = 2526;

    /** Hamlets without mobile coverage in the same plan: 2,526 − 2,512. */
    public static final int UNCOVERED_HAMLETS = 14;

    /** Reads the resources of the jar. */
    public static ProvinceFacts load() {
        return new ProvinceFacts(
                readDistricts(), readCommunes2024(), readCommunes2025(), readCensusCommunes(), readTargets("targets.csv"),
                readOperators(), readRivers(), readMassifs());
    }

    private static List<District> readDistricts() {
        return FactTable.rows("districts.csv").stream()
                .map(row -> new District(
                        row.get("code"), row.get("name"), row.get("unit_type"),
                        number(row, "seat_lon"), number(row, "seat_lat")))
                .toList();
    }

    private static List<Commune> readCommunes2024() {
        return FactTable.rows("communes-2024-11.csv").stream()
                .map(row -> new Commune(
                        row.get("code"), row.get("name"), row.get("unit_type"), row.get("district"),
                        row.get("successor_2025")))
                .toList();
    }

    private static List<Commune> readCommunes2025() {
        return FactTable.rows("communes-2025-07.csv").stream()
                .map(row -> new Commune(row.get("code"), row.get("name"), row.get("unit_type"), PROVINCE, ""))
                .toList();
    }

    private static List<CensusCommune> readCensusCommunes() {
        return FactTable.rows("census-communes.csv").stream()
                .map(row -> new CensusCommune(
                        row.get("code"), row.get("commune_2024"), integer(row, "population"),
                        integer(row, "households"), number(row, "area_km2"), number(row, "lon"), number(row, "lat")))
                .toList();
    }

    /** Invented targets of the mini pack, whose communes hold none of the real ones. */
    public static List<TargetPlace> miniTargets() {
        return readTargets("mini-targets.csv");
    }

    private static List<TargetPlace> readTargets(String table) {
        return FactTable.rows(table).stream()
                .map(row -> new TargetPlace(
                        row.get("code"), row.get("kind"), row.get("name"), number(row, "lon"), number(row, "lat"),
                        area(row), row.get("status"), row.get("position_source")))
                .toList();
    }

    private static OptionalDouble area(CSVRecord row) {
        return row.get("area_ha").isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(row, "area_ha"));
    }

    private static List<Operator> readOperators() {
        return FactTable.rows("operators.csv").stream()
                .map(row -> new Operator(
                        row.get("code"), row.get("short_name"), row.get("name"), row.get("mcc"), row.get("mnc")))
                .toList();
    }

    private static List<River> readRivers() {
        Map<String, List<River.Vertex>> courses = new LinkedHashMap<>();
        for (CSVRecord row : FactTable.rows("rivers.csv")) {
            courses.computeIfAbsent(row.get("river"), name -> new ArrayList<>())
                    .add(new River.Vertex(
                            number(row, "lon"), number(row, "lat"), number(row, "width_m"), number(row, "level_m"),
                            number(row, "plain_m")));
        }
        return courses.entrySet().stream()
                .map(course -> new River(course.getKey(), List.copyOf(course.getValue())))
                .toList();
    }

    private static List<Massif> readMassifs() {
        return FactTable.rows("massifs.csv").stream()
                .map(row -> new Massif(
                        row.get("massif"), number(row, "lon"), number(row, "lat"), number(row, "height_m"),
                        number(row, "along_km"), number(row, "across_km"), number(row, "azimuth_deg")))
                .toList();
    }
}
