package vn.phusong.planner.ingest.crs;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;

/**
 * Coordinate reference systems by EPSG code, and only by code: descriptions in WKT lose the datum shift of VN-2000.
 * GeoTools unpacks its EPSG database at the first code other than 4326, which takes about a second.
 */
public final class CoordinateSystems {
    public static final String WGS_84 = "EPSG:4326";

    /** In the place of a code: each file of the dataset tells its own system. */
    public static final String OF_FILE = "FILE";

    /** What most likely is meant, for messages: geographic, TM-3 zones, UTM. */
    public static final String VN_2000_CODES = "EPSG:4756 | EPSG:5896 … 5899 | EPSG:9205 … 9218 | EPSG:3405 | EPSG:3406";

    /** VN-2000 zones of an early edition of the EPSG dataset, with easting and northing swapped. */
    private static final Set<String> DEPRECATED = Set.of("EPSG:6956", "EPSG:6957", "EPSG:6958", "EPSG:6959");

    private static final ConcurrentMap<String, Reprojection> REPROJECTIONS = new ConcurrentHashMap<>();

    private CoordinateSystems() {}

    public static boolean isDeprecated(String code) {
        return DEPRECATED.contains(code);
    }

    /** Whether the code is one of a two-dimensional geographic or projected system. */
    public static boolean isKnown(String code) {
        if (code.equals(WGS_84)) {
            return true;
        }
        try {
            CoordinateReferenceSystem crs = decode(code);
            return (crs instanceof GeographicCRS || crs instanceof ProjectedCRS)
                    && crs.getCoordinateSystem().getDimension() == 2;
        } catch (FactoryException e) {
            return false;
        }
    }

    /** Whether coordinates are longitude and latitude. */
    public static boolean isGeographic(String code) {
        try {
            return code.equals(WGS_84) || decode(code) instanceof GeographicCRS;
        } catch (FactoryException e) {
            throw new IllegalArgumentException("not an EPSG code: " + code, e);
        }
    }

    /**
     * The way from a system to lon/lat, WGS 84.
     *
     * @throws IllegalArgumentException if the code is not {@link #isKnown known}
     */
    public static Reprojection toWgs84(String code) {
        return REPROJECTIONS.computeIfAbsent(code, CoordinateSystems::reprojection);
    }

    /** The code, unless each file tells its own. */
    public static Optional<String> declared(String codeOrOfFile) {
        return codeOrOfFile.equals(OF_FILE) ? Optional.empty() : Optional.of(codeOrOfFile);
    }

    /**
     * The system itself, longitude or easting first.
     *
     * @throws IllegalArgumentException if the code is not {@link #isKnown known}
     */
    public static CoordinateReferenceSystem get(String code) {
        try {
            return decode(code);
        } catch (FactoryException e) {
            throw new IllegalArgumentException("not an EPSG code: " + code, e);
        }
    }

    private static Reprojection reprojection(String code) {
        if (code.equals(WGS_84)) {
            return Reprojection.NONE;
        }
        try {
            return Reprojection.of(CRS.findMathTransform(decode(code), CRS.decode(WGS_84, true)));
        } catch (FactoryException e) {
            throw new IllegalArgumentException("no way from " + code + " to " + WGS_84, e);
        }
    }

    /** Longitude or easting first, whatever the authority says. */
    private static CoordinateReferenceSystem decode(String code) throws FactoryException {
        if (!code.matches("EPSG:[0-9]{4,6}")) {
            throw new FactoryException("not an EPSG code: " + code);
        }
        return CRS.decode(code, true);
    }
}
