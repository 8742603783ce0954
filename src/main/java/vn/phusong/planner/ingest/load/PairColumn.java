package vn.phusong.planner.ingest.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.crs.CoordinateText;
import vn.phusong.planner.ingest.crs.CoordinateText.Order;

/** One column with longitude and latitude. */
record PairColumn(String name, Order order) implements PlaceColumns {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Optional<Geometry> read(Map<String, String> values, boolean decimalCommas, List<ImportIssue> issues) {
        @Nullable String text = values.get(name);
        if (text == null) {
            issues.add(ImportIssue.of(IngestIssue.MISSING_FIELD).in(name, null).expecting(order.forms()));
            return Optional.empty();
        }
        Optional<Coordinate> place = CoordinateText.pair(text, order);
        if (place.isEmpty()) {
            issues.add(ImportIssue.of(IngestIssue.NOT_A_COORDINATE).in(name, text).expecting(order.forms()));
        }
        return place.map(FACTORY::createPoint);
    }
}
