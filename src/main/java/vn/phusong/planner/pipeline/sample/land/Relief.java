package vn.phusong.planner.pipeline.sample.land;

/** Ground height by position in the {@link LocalPlane}. */
public interface Relief {

    /** Height above sea level in m; NaN where unknown. */
    double height_m(double x_m, double y_m);

    /** Whether the place is known to be under water. */
    default boolean water(double x_m, double y_m) {
        return false;
    }
}
