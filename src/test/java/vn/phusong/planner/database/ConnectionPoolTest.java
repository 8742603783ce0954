package vn.phusong.planner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import net.postgis.jdbc.jts.JtsGeometry;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.phusong.testbed.WithPostgis;

@WithPostgis
class ConnectionPoolTest {

    @Test
    void geometryStaysBinarySoThatHibernateSpatialNeedsNoText(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select st_setsrid(st_makepoint(105.2, 21.3), 4326)")) {
            rows.next();
            Object value = rows.getObject(1);
            assertThat(value.getClass()).isEqualTo(PGobject.class);
            assertThat(value.toString()).startsWith("0101000020E6100000");
        }
    }

    @Test
    void postgisJdbcTypesArePassedAsParameters(JdbcTemplate jdbc) {
        Point point = new GeometryFactory(new PrecisionModel(), 4326).createPoint(new Coordinate(105.2, 21.3));

        Double longitude =
                jdbc.queryForObject("select st_x(?::geometry)", Double.class, new JtsGeometry(point));

        assertThat(longitude).isEqualTo(105.2);
    }
}
