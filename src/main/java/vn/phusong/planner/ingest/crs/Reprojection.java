package vn.phusong.planner.ingest.crs;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Takes geometries from one reference system to lon/lat, WGS 84. Safe for use by many threads. */
public final class Reprojection {

    /** For data that is lon/lat already. */
    static final Reprojection NONE = new Reprojection(null);

    /** A tenth of a millimetre: finer digits are noise of the computation and would change with the machine. */
    private static final double STEPS_PER_DEGREE = 1e9;

    private final @Nullable MathTransform transform;

    private Reprojection(@Nullable MathTransform transform) {
        this.transform = transform;
    }

    static Reprojection of(MathTransform transform) {
        return new Reprojection(transform);
    }

    /**
     * @return a geometry of its own; coordinates for which the projection is not defined are NaN
     */
    public Geometry apply(Geometry geometry) {
        Geometry result = geometry.copy();
        if (transform != null) {
            result.apply(new ToLonLat(transform));
            result.geometryChanged();
        }
        return result;
    }

    private record ToLonLat(MathTransform transform) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int index) {
            double[] place = {sequence.getX(index), sequence.getY(index)};
            try {
                transform.transform(place, 0, place, 0, 1);
            } catch (TransformException | IllegalArgumentException e) {
                // The latter from GeoTools when it fails to write the message of the former: the number is too large.
                place[0] = Double.NaN;
                place[1] = Double.NaN;
            }
            sequence.setOrdinate(index, CoordinateSequence.X, rounded(place[0]));
            sequence.setOrdinate(index, CoordinateSequence.Y, rounded(place[1]));
        }

        private static double rounded(double degrees) {
            return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
