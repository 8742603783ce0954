package vn.phusong.radio.propagation;

/** Class of building of ITU-R P.2109-2 §3, with the coefficients of its table 1. */
public enum BuildingType {
    /** Without measures against loss of heat: what most houses in Vietnam are. */
    TRADITIONAL(12.64, 3.72, 0.96, 9.6, 2.0, 9.1, -3.0, 4.5, -2.0),
    /** Metallised glass, foil-backed panels: modern offices and hotels. */
    THERMALLY_EFFICIENT(28.19, -3.00, 8.48, 13.5, 3.8, 27.8, -2.9, 9.4, -2.1);

    final double r;
    final double s;
    final double t;
    final double u;
    final double v;
    final double w;
    final double x;
    final double y;
    final double z;

    BuildingType(
            double r, double s, double t, double u, double v, double w, double x, double y, double z) {
        this.r = r;
        this.s = s;
        this.t = t;
        this.u = u;
        this.v = v;
        this.w = w;
        this.x = x;
        this.y = y;
        this.z = z;
    }
}
