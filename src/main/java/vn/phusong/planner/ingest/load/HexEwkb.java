package vn.phusong.planner.ingest.load;

import java.util.HexFormat;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometries in lon/lat as PostGIS reads them in text: hexadecimal EWKB with SRID 4326. */
final class HexEwkb {
    private static final int WGS_84 = 4326;
    private static final HexFormat HEX = HexFormat.of();

    private HexEwkb() {}

    static String of(Geometry geometry) {
        Geometry marked = geometry.copy();
        marked.setSRID(WGS_84);
        return HEX.formatHex(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(marked));
    }
}
