package vn.phusong.planner.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
 * The layer {@code admin-units}: provinces, districts and communes of every edition. A unit is valid from its first day
 * until the day before its last, so {@code datetime} picks the map of a day. Feature id: {@code edition:code}.
 */
@Component
class AdminUnitsCollection implements CollectionProvider {

    private static final List<String> LEVELS =
            Arrays.stream(AdminLevel.values()).map(Enum::name).toList();

    private static final List<PropertyDefinition> PROPERTIES = List.of(
            PropertyDefinition.text("code", "Mã đơn vị", "Code"),
            PropertyDefinition.text("name", "Tên", "Name"),
            PropertyDefinition.choice("level", LEVELS, "Cấp", "Level"),
            PropertyDefinition.text("unit_type", "Loại đơn vị", "Type of unit"),
            PropertyDefinition.text("edition", "Phiên bản địa giới", "Edition"),
            PropertyDefinition.text("parent_code", "Mã đơn vị cấp trên", "Code of the parent unit"),
            PropertyDefinition.text("parent_name", "Đơn vị cấp trên", "Parent unit"),
            PropertyDefinition.integer("population", "Dân số", "Population"),
            PropertyDefinition.integer("households", "Số hộ", "Households"),
            PropertyDefinition.date("valid_from", "Có hiệu lực từ ngày", "Valid from"),
            PropertyDefinition.date("valid_to", "Hết hiệu lực từ ngày", "No longer valid from"));

    private final JdbcClient jdbc;
    private final Publications publications;

    AdminUnitsCollection(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                "admin-units",
                BilingualText.of("Đơn vị hành chính", "Administrative units"),
                BilingualText.of(
                        "Tỉnh, huyện, xã theo từng phiên bản địa giới; tham số datetime chọn bản đồ của một ngày.",
                        "Province, districts and communes of each edition; datetime picks the map of a day."),
                GeometryKind.MULTIPOLYGON);
    }

    @Override
    public LayerContent read(Publication publication) {
        return new LayerContent(
                publications.getSource(publication, List.of("admin-units")),
                PROPERTIES,
                sink -> forEach(publication, sink));
    }

    private void forEach(Publication publication, Consumer<Feature> sink) {
        jdbc.sql("""
                        select u.*, parent.name as parent_name
                        from admin_unit u
                        join publication_dataset p on p.dataset_id = u.dataset_id and p.data_version = :version
                        left join (select m.edition, m.code, m.name from admin_unit m
                                   join publication_dataset q
                                        on q.dataset_id = m.dataset_id and q.data_version = :version) parent
                               on parent.edition = u.edition and parent.code = u.parent_code""")
                .param("version", publication.dataVersion())
                .query(row -> {
                    sink.accept(feature(row));
                });
    }

    private static Feature feature(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column :
                List.of("code", "name", "level", "unit_type", "edition", "parent_code", "parent_name")) {
            values.put(column, row.getString(column));
        }
        values.put("population", row.getObject("population", Integer.class));
        values.put("households", row.getObject("households", Integer.class));
        values.put("valid_from", from);
        values.put("valid_to", to);
        return new Feature(
                row.getString("edition") + ":" + row.getString("code"),
                GeometryColumn.read(row, "boundary"),
                TimeInterval.ofDays(from, to),
                values);
    }
}
