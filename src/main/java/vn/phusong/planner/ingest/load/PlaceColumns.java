package vn.phusong.planner.ingest.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.crs.CoordinateText.Order;
import vn.phusong.planner.ingest.manifest.DatasetEntry;

/** The columns of a table that hold the geometry of its rows, in the dataset's reference system. */
sealed interface PlaceColumns permits PointColumns, PairColumn, WktColumn {

    /** Their names of these columns. */
    List<String> names();

    /**
     * The geometry of a row.
     *
     * @param decimalCommas whether the table writes numbers with a decimal comma
     * @param issues takes what is wrong with it
     */
    Optional<Geometry> read(Map<String, String> values, boolean decimalCommas, List<ImportIssue> issues);

    /** Whether a row says nothing of a place. */
    default boolean areEmpty(Map<String, String> values) {
        return names().stream().noneMatch(values::containsKey);
    }

    /** The columns that a file has, first of all those that {@code pack.yaml} names. */
    static Optional<PlaceColumns> find(DatasetEntry entry, GeometryRule rule, List<String> columns) {
        return possible(entry, rule)
                .filter(each -> columns.containsAll(each.names()))
                .min(Comparator.comparing(each -> !each.names().stream()
                        .allMatch(entry.columns()::containsValue)));
    }

    /** What a file should have. */
    static List<String> expected(DatasetEntry entry, GeometryRule rule) {
        return possible(entry, rule)
                .skip(rule.allowsPoint() && CoordinateSystems.isGeographic(entry.crs()) ? 1 : 0)
                .findFirst()
                .orElseThrow()
                .names();
    }

    private static Stream<PlaceColumns> possible(DatasetEntry entry, GeometryRule rule) {
        Stream<PlaceColumns> wkt = Stream.of(new WktColumn(entry.column("wkt"), entry.crs()));
        if (!rule.allowsPoint()) {
            return wkt;
        }
        Stream<PlaceColumns> metric = Stream.of(PointColumns.metric(entry.column("x"), entry.column("y")));
        Stream<PlaceColumns> degrees = CoordinateSystems.isGeographic(entry.crs())
                ? Stream.of(
                        PointColumns.degrees(entry.column("lon"), entry.column("lat")),
                        new PairColumn(entry.column("lonlat"), Order.LON_LAT),
                        new PairColumn(entry.column("latlon"), Order.LAT_LON))
                : Stream.empty();
        return Stream.of(metric, degrees, wkt).flatMap(each -> each);
    }
}
