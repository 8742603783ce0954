package vn.phusong.radio.coverage;

import vn.phusong.radio.geodesy.TransverseMercator;
import vn.phusong.radio.propagation.RadialLoss;
import vn.phusong.radio.terrain.GridTerrain;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.ProfileSampler;

/**
 * Walks along one radial after another from pixel to pixel and evaluates those it owns. Holds the scratch
 * memory of one thread; allocates nothing per radial or pixel.
 */
final class RadialWalk {

    /** Takes the losses, in dB, NaN if unknown; each band and cell once, from any thread. */
    @FunctionalInterface
    interface Losses {
        void put(int band, int cell, double loss_dB);
    }

    private final GridTerrain terrain;
    private final SweepFrame frame;
    private final RadialTemplate template;
    private final RadialSampling sampling;
    private final RadialLoss model;
    private final double txHeight_m;
    private final double rxHeight_m;
    private final double[] frequencies_MHz;
    private final Losses losses;
    private final TransverseMercator projection;
    private final RadialSpan span;
    private final PixelMask mask;
    private final GridTerrain.Cutter cutter;
    private final PathProfile profile = new PathProfile(512);
    private final PathProfile approach = new PathProfile(16);

    /** Metres on the ground per pixel, along the present radial. */
    private double pixel_m;

    RadialWalk(
            GridTerrain terrain,
            SweepFrame frame,
            RadialSampling sampling,
            RadialLoss model,
            double txHeight_m,
            double rxHeight_m,
            double[] frequencies_MHz,
            PixelMask mask,
            Losses losses) {
        this.mask = mask;
        this.terrain = terrain;
        this.frame = frame;
        this.template = frame.template();
        this.sampling = sampling;
        this.model = model;
        this.txHeight_m = txHeight_m;
        this.rxHeight_m = rxHeight_m;
        this.frequencies_MHz = frequencies_MHz;
        this.losses = losses;
        this.projection = frame.grid().projection();
        this.span = new RadialSpan(frame);
        this.cutter = terrain.cutter();
    }

    /** Evaluates the pixels of one radial, outwards. */
    void walk(int radial) {
        boolean alongEast = template.isAlongEast(radial);
        int sign = template.sign(radial);
        double tangent = template.tangent(radial);
        double startAlong = alongEast ? frame.column() : frame.row();
        double startAcross = alongEast ? frame.row() : frame.column();
        span.take(alongEast, sign, tangent);
        if (span.isEmpty()) {
            return;
        }
        look(radial);
        int along = (int) (sign > 0 ? Math.ceil(startAlong + span.from()) : Math.floor(startAlong - span.from()));
        double reach = Math.min(template.radius_m() / pixel_m, span.to());
        for (double offset = sign * (along - startAlong); offset <= reach; offset = sign * (along - startAlong)) {
            int across = (int) Math.rint(startAcross + offset * tangent);
            int column = alongEast ? along : across;
            int row = alongEast ? across : along;
            visit(radial, column, row);
            along += sign;
        }
    }

    /** Cuts the radial's profile as far as the radius and the terrain's grid go. */
    private void look(int radial) {
        double tangent = template.tangent(radial);
        int sign = template.sign(radial);
        boolean alongEast = template.isAlongEast(radial);
        double norm = Math.sqrt(1 + tangent * tangent);
        double east = (alongEast ? sign : tangent) / norm;
        double south = (alongEast ? tangent : sign) / norm;
        double posting_m = frame.grid().posting_m();
        double middle_m = frame.easting_m() + east * template.radius_m() / 2;
        pixel_m = posting_m / projection.scaleAt(middle_m);
        double step = sampling.step_m() / pixel_m;
        double inside = Math.min(
                reach(frame.column(), east, frame.grid().columns()), reach(frame.row(), south, frame.grid().rows()));
        int points = 1 + (int) (Math.min(inside, template.radius_m() / pixel_m) / step);
        cutter.cut(
                frame.column(), frame.row(), east * step, south * step, points, sampling.step_m() / 1000, profile);
        model.radial(profile, txHeight_m, rxHeight_m);
    }

    /** How far it is to the edge of the grid in one dimension, in pixels along the radial. */
    private static double reach(double from, double direction, int cells) {
        double edge = direction > 0 ? cells - from : from + 1;
        return direction == 0 ? Double.POSITIVE_INFINITY : edge / Math.abs(direction);
    }

    /** Ends the path to a pixel on the straight line to it. */
    private void approach(int column, int row, double distance_m) {
        int steps = (int) Math.ceil(distance_m / sampling.step_m());
        int own = Math.min(sampling.approach(), steps - 1);
        double step_m = distance_m / steps;
        double perStep = 1.0 / steps;
        cutter.cutTo(
                column,
                row,
                (column - frame.column()) * perStep,
                (row - frame.row()) * perStep,
                own + 1,
                distance_m / 1000,
                step_m / 1000,
                approach);
        double left_m = distance_m - (own + 0.5) * step_m;
        int points = 1 + Math.max(0, (int) (left_m / sampling.step_m()));
        model.receiver(Math.min(points, profile.size()), approach);
    }

    private void visit(int radial, int column, int row) {
        int windowColumn = column - frame.firstColumn();
        int windowRow = row - frame.firstRow();
        if (windowColumn < 0
                || windowRow < 0
                || windowColumn >= frame.window().columns()
                || windowRow >= frame.window().rows()
                || !mask.counts(column, row)) {
            return;
        }
        double east = column - frame.column();
        double south = row - frame.row();
        if (template.owner(east, south) != radial) {
            return;
        }
        double distance_m = Math.max(ProfileSampler.MIN_LENGTH_M, pixel_m * Math.sqrt(east * east + south * south));
        if (distance_m > template.radius_m()) {
            return;
        }
        approach(column, row, distance_m);
        int windowCell = frame.window().index(windowColumn, windowRow);
        for (int band = 0; band < frequencies_MHz.length; band++) {
            losses.put(band, windowCell, model.loss_dB(frequencies_MHz[band]));
        }
    }
}
