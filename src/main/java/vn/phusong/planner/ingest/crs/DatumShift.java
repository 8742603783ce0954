package vn.phusong.planner.ingest.crs;

/**
 * What is added to VN-2000 degrees on their way to WGS 84 (EPSG:6960, 224 m), at 105.2° E 21.3° N. It changes by less
 * than 12 m over Vietnam: enough to recognise data that lacks it, not to convert data, which {@link Reprojection} does.
 */
public final class DatumShift {
    public static final double LON_DEG = 0.0018876;
    public static final double LAT_DEG = -0.0009774;

    private DatumShift() {}
}
