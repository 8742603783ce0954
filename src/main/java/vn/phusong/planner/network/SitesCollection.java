package vn.phusong.planner.network;

import java.sql.ResultSet;
import java.sql.SQLException;
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
 * The layer {@code sites}: where base stations stand, who owns the structure, and which operators and technologies are
 * on the air there. Antennas, directions, powers and cells are the operators' own affair and are not published.
 */
@Component
class SitesCollection implements CollectionProvider {

    private static final List<PropertyDefinition> PROPERTIES = List.of(
            PropertyDefinition.text("code", "Mã trạm", "Code"),
            PropertyDefinition.text("name", "Tên", "Name"),
            PropertyDefinition.text("owner", "Chủ sở hữu hạ tầng", "Owner of the structure"),
            PropertyDefinition.choice("structure", names(SiteStructure.values()), "Loại cột", "Structure"),
            PropertyDefinition.number("structure_height_m", 2, "m", "Chiều cao cột", "Height of the structure"),
            PropertyDefinition.choice("status", names(ServiceStatus.values()), "Tình trạng", "Status"),
            PropertyDefinition.text("operators", "Nhà mạng đang phát sóng", "Operators on the air"),
            PropertyDefinition.text("technologies", "Công nghệ đang phát sóng", "Technologies on the air"),
            PropertyDefinition.flag(
                    "assumed", "Thông số kỹ thuật là giả định", "Technical parameters are assumed"));

    private final JdbcClient jdbc;
    private final Publications publications;

    SitesCollection(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                "sites",
                BilingualText.of("Trạm BTS", "Base station sites"),
                BilingualText.of(
                        "Vị trí, chủ sở hữu, nhà mạng và công nghệ đang phát sóng; không có thông số anten và công suất.",
                        "Place, owner, operators and technologies on the air; no antenna parameters, no powers."),
                GeometryKind.POINT);
    }

    @Override
    public LayerContent read(Publication publication) {
        return new LayerContent(
                publications.getSource(publication, List.of("sites", "sectors", "cells")),
                PROPERTIES,
                sink -> forEach(publication, sink));
    }

    private void forEach(Publication publication, Consumer<Feature> sink) {
        jdbc.sql("""
                        with shown as (
                            select dataset_id from publication_dataset where data_version = :version),
                        equipment as (
                            select s.site_code, bool_or(s.assumed) as assumed,
                                   string_agg(distinct s.operator_code, ',' order by s.operator_code)
                                       filter (where c.status = 'ON_AIR') as operators,
                                   array_agg(distinct c.technology) filter (where c.status = 'ON_AIR') as technologies
                            from sector s
                            left join cell c on c.sector_code = s.code and c.dataset_id in (select * from shown)
                            where s.dataset_id in (select * from shown)
                            group by s.site_code)
                        select t.*, e.assumed, e.operators,
                               (select string_agg(name, ',' order by place)
                                from unnest(array['GSM', 'UMTS', 'LTE', 'NR']) with ordinality known (name, place)
                                where name = any (e.technologies)) as technologies
                        from site t left join equipment e on e.site_code = t.code
                        where t.dataset_id in (select * from shown)""")
                .param("version", publication.dataVersion())
                .query(row -> {
                    sink.accept(feature(row));
                });
    }

    private static Feature feature(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column : List.of("code", "name", "structure", "status", "operators", "technologies")) {
            values.put(column, row.getString(column));
        }
        values.put("owner", row.getString("owner_code"));
        values.put("structure_height_m", row.getBigDecimal("structure_height_m"));
        values.put("assumed", row.getObject("assumed", Boolean.class));
        return new Feature(
                row.getString("code"), GeometryColumn.read(row, "location"), TimeInterval.ALWAYS, values);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
