package vn.phusong.planner.ingest.reader.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.StatedCrs;

/**
 * A table of a GeoPackage.
 *
 * @param geometryColumn null for tables of attributes only
 */
record GeoPackageLayer(String table, @Nullable String geometryColumn, @Nullable Long srsId) {

    /** The layer of that name, or the only one. */
    static GeoPackageLayer choose(Connection database, Optional<String> name) throws SQLException, BrokenFile {
        List<GeoPackageLayer> layers = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("""
                select c.table_name, g.column_name, g.srs_id
                from gpkg_contents c left join gpkg_geometry_columns g on g.table_name = c.table_name
                where c.data_type in ('features', 'attributes') order by 1""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (table != null) {
                    String geometry = rows.getString(2);
                    layers.add(new GeoPackageLayer(table, geometry, geometry == null ? null : rows.getLong(3)));
                }
            }
        }
        List<GeoPackageLayer> fitting = layers.stream()
                .filter(layer -> name.isEmpty() || layer.table.equals(name.get()))
                .toList();
        if (fitting.size() != 1) {
            String there = String.join(" | ", layers.stream().map(GeoPackageLayer::table).toList());
            throw new BrokenFile(FormatIssue.LAYER_NOT_CHOSEN, null, name.orElse(null), there);
        }
        return fitting.get(0);
    }

    /** Empty for layers without geometry and for undefined systems (srs_id −1 and 0). */
    Optional<StatedCrs> findCrs(Connection database) throws SQLException {
        if (srsId == null || srsId == -1 || srsId == 0) {
            return Optional.empty();
        }
        try (PreparedStatement query = database.prepareStatement("""
                select organization, organization_coordsys_id, definition, srs_name
                from gpkg_spatial_ref_sys where srs_id = ?""")) {
            query.setLong(1, srsId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of(new StatedCrs(null, "srs_id " + srsId));
                }
                if ("EPSG".equalsIgnoreCase(row.getString(1))) {
                    return Optional.of(StatedCrs.ofEpsg(row.getLong(2), String.valueOf(row.getString(4))));
                }
                String definition = row.getString(3);
                return Optional.of(StatedCrs.ofText(definition == null ? "srs_id " + srsId : definition));
            }
        }
    }

    /** As SQL, whatever characters the name has. */
    String quoted() {
        return "\"" + table.replace("\"", "\"\"") + "\"";
    }
}
