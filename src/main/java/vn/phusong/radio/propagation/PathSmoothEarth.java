package vn.phusong.radio.propagation;

/** The smooth Earth of one path, found by looking at its points. */
final class PathSmoothEarth extends SmoothEarth {

    /**
     * The sums over sections are written as sums over points: h_i carries
     * (d_i+1 − d_i−1) in v1 and (d_i+1 − d_i−1)(d_i+1 + d_i + d_i−1) in v2.
     */
    @Override
    void fit(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        int end = path.last;
        double length = path.length_km;
        double atTx = distance[1] * ground[0];
        double atRx = (length - distance[end - 1]) * ground[end];
        double v1 = atTx + atRx;
        double v2 = atTx * distance[1] + atRx * (2 * length + distance[end - 1]);
        double even1 = 0; // two sums each, so that one addition need not wait for the other
        double even2 = 0;
        int i = 1;
        for (; i + 1 < end; i += 2) {
            double before = distance[i - 1];
            double here = distance[i];
            double next = distance[i + 1];
            double after = distance[i + 2];
            double weight = (next - before) * ground[i];
            double evenWeight = (after - here) * ground[i + 1];
            v1 += weight;
            v2 += weight * (next + here + before);
            even1 += evenWeight;
            even2 += evenWeight * (after + next + here);
        }
        if (i < end) {
            double weight = (distance[i + 1] - distance[i - 1]) * ground[i];
            v1 += weight;
            v2 += weight * (distance[i + 1] + distance[i] + distance[i - 1]);
        }
        v1 += even1;
        v2 += even2;
        fitTx_m = (2 * v1 * length - v2) / (length * length);
        fitRx_m = (v2 - v1 * length) / (length * length);
    }

    /**
     * Looking outwards from a terminal, a point can have the steepest slope above the line only if it is
     * also the highest above the line so far.
     */
    @Override
    void findObstruction(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double tx = path.tx_m;
        double slope = path.slope;
        int end = path.last;
        obstruction_m = 0;
        double slopeTx = 0;
        int peak = end;
        for (int i = 1; i < end; i++) {
            double above = ground[i] - tx - slope * distance[i];
            if (above > obstruction_m) {
                obstruction_m = above;
                peak = i;
                double steepness = above / distance[i];
                slopeTx = steepness > slopeTx ? steepness : slopeTx;
            }
        }
        double highest = 0;
        double slopeRx = 0;
        for (int i = end - 1; i >= peak; i--) {
            double above = ground[i] - tx - slope * distance[i];
            if (above > highest) {
                highest = above;
                double steepness = above / (path.length_km - distance[i]);
                slopeRx = steepness > slopeRx ? steepness : slopeRx;
            }
        }
        obstructionTx = slopeTx;
        obstructionRx = slopeRx;
    }
}
