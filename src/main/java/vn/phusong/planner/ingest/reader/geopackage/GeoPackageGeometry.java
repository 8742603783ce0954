package vn.phusong.planner.ingest.reader.geopackage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.GeometryFault;
import vn.phusong.planner.ingest.reader.GeometryLimit;
import vn.phusong.planner.ingest.reader.PlaneGeometry;

/** A GeoPackage geometry blob: the header of OGC 12-128r19, clause 2.1.3, then well-known binary. */
final class GeoPackageGeometry {
    private static final int HEADER_LENGTH = 8;
    private static final int FLAGS = 3;
    private static final int EMPTY = 0x10;
    /** Bytes of the envelope by the indicator in the flags: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPE_LENGTH = {0, 32, 48, 48, 64};

    private static final String EXPECTED = "GeoPackage geometry";

    private GeoPackageGeometry() {}

    /** @return null for an empty geometry */
    static @Nullable Geometry read(byte[] blob) throws GeometryFault {
        if (blob.length < HEADER_LENGTH || blob[0] != 'G' || blob[1] != 'P') {
            throw broken("header");
        }
        if (blob.length > GeometryLimit.MOST_BYTES) {
            throw GeometryLimit.exceeded(blob.length);
        }
        int envelope = blob[FLAGS] >> 1 & 7;
        if ((blob[FLAGS] & EMPTY) != 0) {
            return null;
        }
        if (envelope >= ENVELOPE_LENGTH.length || blob.length < HEADER_LENGTH + ENVELOPE_LENGTH[envelope]) {
            throw broken("envelope " + envelope);
        }
        byte[] wkb = Arrays.copyOfRange(blob, HEADER_LENGTH + ENVELOPE_LENGTH[envelope], blob.length);
        return PlaneGeometry.of(geometry(wkb));
    }

    private static Geometry geometry(byte[] wkb) throws GeometryFault {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException | RuntimeException e) {
            // Damaged bytes end in whatever the reader or the geometries' constructors trip over.
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    private static GeometryFault broken(String what) {
        return new GeometryFault(IngestIssue.BROKEN_GEOMETRY, what, EXPECTED);
    }
}
