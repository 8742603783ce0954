package vn.phusong.planner.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Point;
import vn.phusong.planner.ingest.GeometryColumn;
import vn.phusong.radio.antenna.TabulatedPattern;
import vn.phusong.radio.linkbudget.Technology;

/** Rows of the network tables as records. */
final class InventoryRows {
    private InventoryRows() {}

    static Operator operator(ResultSet row, int index) throws SQLException {
        return new Operator(
                row.getString("code"),
                row.getString("name"),
                row.getString("mcc"),
                List.of((String[]) row.getArray("mnc").getArray()));
    }

    static Site site(ResultSet row, int index) throws SQLException {
        return new Site(
                row.getString("code"),
                row.getString("name"),
                row.getString("owner_code"),
                SiteStructure.valueOf(row.getString("structure")),
                row.getObject("structure_height_m") == null ? null : row.getDouble("structure_height_m"),
                ServiceStatus.valueOf(row.getString("status")),
                GeometryColumn.get(row, "location", Point.class));
    }

    static Sector sector(ResultSet row, int index) throws SQLException {
        return new Sector(
                row.getString("code"),
                row.getString("site_code"),
                row.getString("operator_code"),
                row.getDouble("azimuth_deg"),
                row.getDouble("height_m"),
                row.getDouble("mechanical_tilt_deg"),
                row.getDouble("electrical_tilt_deg"),
                row.getString("antenna"),
                row.getDouble("peak_gain_dBi"),
                row.getBoolean("assumed"));
    }

    static ImportedAntenna antenna(ResultSet row, int index) throws SQLException {
        TabulatedPattern pattern = new TabulatedPattern(
                row.getString("code"),
                row.getDouble("peak_gain_dBi"),
                cut(row.getString("horizontal_dB")),
                cut(row.getString("vertical_dB")));
        return new ImportedAntenna(row.getString("code"), row.getDouble("electrical_tilt_deg"), pattern);
    }

    private static double[] cut(String attenuations_dB) {
        return Arrays.stream(attenuations_dB.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    static Cell cell(ResultSet row, int index) throws SQLException {
        return new Cell(
                row.getString("code"),
                row.getString("sector_code"),
                Technology.valueOf(row.getString("technology")),
                row.getString("band"),
                row.getDouble("frequency_MHz"),
                row.getObject("bandwidth_MHz") == null ? null : row.getDouble("bandwidth_MHz"),
                row.getDouble("epre_dBm"),
                row.getDouble("feeder_loss_dB"),
                ServiceStatus.valueOf(row.getString("status")));
    }

    static InventoryDeclaration declaration(ResultSet row, int index) throws SQLException {
        return new InventoryDeclaration(
                row.getString("operator_code"),
                Technology.valueOf(row.getString("technology")),
                row.getString("area_code"),
                row.getBoolean("complete"),
                row.getObject("as_of", LocalDate.class));
    }
}
