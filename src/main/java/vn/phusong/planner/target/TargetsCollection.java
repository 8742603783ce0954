package vn.phusong.planner.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.GeometryColumn;
import vn.phusong.planner.ogcapi.BilingualText;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.CollectionProvider;
import vn.phusong.planner.ogcapi.Feature;
import vn.phusong.planner.ogcapi.GeometryKind;
import vn.phusong.planner.ogcapi.LayerContent;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.Publications;
import vn.phusong.planner.ogcapi.TimeInterval;

/**
 * The layer {@code targets}: the places that are to have 5G. A target of which only the centre is known is a point.
 * Feature id: the target's code.
 */
@Component
public class TargetsCollection implements CollectionProvider {

    public static final String ID = "targets";

    private static final List<PropertyDefinition> PROPERTIES = List.of(
            PropertyDefinition.text("code", "Mã mục tiêu", "Code"),
            PropertyDefinition.text("name", "Tên", "Name"),
            PropertyDefinition.choice(
                    "kind", Arrays.stream(TargetKind.values()).map(Enum::name).toList(), "Loại mục tiêu", "Kind"),
            PropertyDefinition.text("stage", "Giai đoạn (đang hoạt động, quy hoạch…)", "Stage (operating, planned…)"),
            PropertyDefinition.text("origin", "Nguồn", "Source"),
            PropertyDefinition.flag("outline_known", "Có ranh giới", "Outline is known"),
            PropertyDefinition.number("centre_lon", 7, "°", "Kinh độ tâm", "Longitude of the centre"),
            PropertyDefinition.number("centre_lat", 7, "°", "Vĩ độ tâm", "Latitude of the centre"));

    private final JdbcClient jdbc;
    private final Publications publications;

    TargetsCollection(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                ID,
                BilingualText.of("Mục tiêu 5G", "5G targets"),
                BilingualText.of(
                        "Trung tâm huyện, khu công nghiệp, khu du lịch, cơ quan nhà nước cần có 5G.",
                        "District centres, industrial parks, tourist areas and state offices that are to have 5G."),
                GeometryKind.ANY);
    }

    @Override
    public LayerContent read(Publication publication) {
        return new LayerContent(
                publications.getSource(publication, List.of("targets")),
                PROPERTIES,
                sink -> forEach(publication, sink));
    }

    private void forEach(Publication publication, Consumer<Feature> sink) {
        jdbc.sql("""
                        select t.* from target t
                        join publication_dataset p on p.dataset_id = t.dataset_id and p.data_version = ?""")
                .param(publication.dataVersion())
                .query(row -> {
                    sink.accept(feature(row));
                });
    }

    private static Feature feature(ResultSet row) throws SQLException {
        Geometry outline = GeometryColumn.read(row, "boundary");
        Point centre = GeometryColumn.get(row, "centre", Point.class);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("code", row.getString("code"));
        values.put("name", row.getString("name"));
        values.put("kind", row.getString("kind"));
        values.put("stage", row.getString("status"));
        values.put("origin", row.getString("source"));
        values.put("outline_known", outline != null);
        values.put("centre_lon", centre.getX());
        values.put("centre_lat", centre.getY());
        return new Feature(row.getString("code"), outline == null ? centre : outline, TimeInterval.ALWAYS, values);
    }
}
