package vn.phusong.planner.hamlet;

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
 * The layer {@code hamlets}: the whole register, with the commune and district of each hamlet in every edition of the
 * administrative map. A hamlet of which only the centre is known is a point; one that nobody has located has no geometry.
 * What a run says of a hamlet is added by the module that judges.
 */
@Component
public class HamletsCollection implements CollectionProvider {

    public static final String ID = "hamlets";

    private final JdbcClient jdbc;
    private final Publications publications;

    HamletsCollection(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    /** Id of a hamlet in every layer of hamlets. */
    public static String featureId(String edition, String code) {
        return edition + ":" + code;
    }

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                ID,
                BilingualText.of("Thôn, bản, khu", "Hamlets"),
                BilingualText.of(
                        "Toàn bộ thôn, bản, khu kèm tình trạng phủ sóng theo bộ tiêu chí mặc định.",
                        "Every hamlet with its coverage status under the default criteria."),
                GeometryKind.ANY);
    }

    @Override
    public LayerContent read(Publication publication) {
        HamletUnits units = HamletUnits.read(jdbc, publication);
        return new LayerContent(
                publications.getSource(publication, List.of("hamlets", HamletAttributes.KIND)),
                units.withProperties(properties()),
                sink -> forEach(publication, units, sink));
    }

    private static List<PropertyDefinition> properties() {
        return List.of(
                PropertyDefinition.text("code", "Mã thôn", "Code"),
                PropertyDefinition.text("name", "Tên", "Name"),
                PropertyDefinition.text("edition", "Phiên bản địa giới của danh bạ", "Edition of the register"),
                PropertyDefinition.integer("population", "Dân số", "Population"),
                PropertyDefinition.integer("households", "Số hộ", "Households"),
                PropertyDefinition.flag("electrified", "Có điện", "Electrified"),
                PropertyDefinition.flag("especially_difficult", "Đặc biệt khó khăn", "Especially difficult"),
                PropertyDefinition.choice(
                        "geometry_quality", names(GeometryQuality.values()), "Chất lượng hình học", "Geometry quality"),
                PropertyDefinition.choice(
                        "centre_source", names(CentreSource.values()), "Nguồn điểm trung tâm", "Source of the centre"),
                PropertyDefinition.number("centre_lon", 7, "°", "Kinh độ trung tâm", "Longitude of the centre"),
                PropertyDefinition.number("centre_lat", 7, "°", "Vĩ độ trung tâm", "Latitude of the centre"));
    }

    private void forEach(Publication publication, HamletUnits units, Consumer<Feature> sink) {
        String published = "select dataset_id from publication_dataset where data_version = :version";
        jdbc.sql("""
                        select h.*, coalesce(o.electrified, h.electrified) as electrified_told,
                            coalesce(o.especially_difficult, h.especially_difficult) as especially_difficult_told
                        from hamlet h left join %s o on o.hamlet_code = h.code
                        where h.dataset_id in (%s)""".formatted(HamletAttributes.told(published), published))
                .param("version", publication.dataVersion())
                .query(row -> {
                    sink.accept(feature(row, units));
                });
    }

    private static Feature feature(ResultSet row, HamletUnits units) throws SQLException {
        Geometry boundary = GeometryColumn.read(row, "boundary");
        Point centre = (Point) GeometryColumn.read(row, "centre");
        String code = row.getString("code");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column : List.of("code", "name", "edition", "geometry_quality", "centre_source")) {
            values.put(column, row.getString(column));
        }
        values.put("population", row.getObject("population"));
        values.put("households", row.getObject("households"));
        values.put("electrified", row.getObject("electrified_told"));
        values.put("especially_difficult", row.getObject("especially_difficult_told"));
        values.put("centre_lon", centre == null ? null : centre.getX());
        values.put("centre_lat", centre == null ? null : centre.getY());
        values.putAll(units.valuesOf(code));
        return new Feature(
                featureId(row.getString("edition"), code),
                boundary == null ? centre : boundary,
                TimeInterval.ALWAYS,
                values);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
