package vn.phusong.planner.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import net.postgis.jdbc.jts.JtsBinaryParser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a PostGIS column as JTS in plain JDBC. PostgreSQL sends geometries as hexadecimal EWKB whatever types a
 * connection has registered, so this works on every pool.
 */
public final class GeometryColumn {
    private GeometryColumn() {}

    /** Null for an SQL null. */
    public static @Nullable Geometry read(ResultSet row, String column) throws SQLException {
        String hexEwkb = row.getString(column);
        return hexEwkb == null ? null : new JtsBinaryParser().parse(hexEwkb);
    }

    /**
     * @param type the JTS class that the column's declaration guarantees
     * @throws SQLException if the column is null
     */
    public static <G extends Geometry> G get(ResultSet row, String column, Class<G> type) throws SQLException {
        Geometry geometry = read(row, column);
        if (geometry == null) {
            throw new SQLException("column " + column + " is null where a " + type.getSimpleName() + " must stand");
        }
        return type.cast(geometry);
    }
}
