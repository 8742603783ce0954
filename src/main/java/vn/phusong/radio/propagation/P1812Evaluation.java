package vn.phusong.radio.propagation;

import java.util.Arrays;

/**
 * What P.1812 computes from a path, however its terrain was looked at: {@link #evaluate} does all that
 * frequency does not enter, {@link #loss_dB} the rest, band by band.
 */
abstract class P1812Evaluation {

    final PathSeries series;
    final PathZones zones;
    final AnomalousIncidence incidence;
    final Tangents tangents;
    final Horizon horizon = new Horizon();
    final SmoothEarth smoothEarth;
    final LineOfSight lineOfSight = new LineOfSight();
    final Diffraction diffraction;
    final Troposcatter troposcatter;
    final Ducting ducting;
    final Combination combination;

    private final LocationVariability locations;
    private final Polarization polarization;
    private boolean known;
    private Carrier[] carriers = new Carrier[0];

    /**
     * @param tangents over the median effective Earth
     * @param ductingTangents over the effective Earth during ducting
     */
    P1812Evaluation(
            PathSettings settings,
            PathSeries series,
            PathZones zones,
            Tangents tangents,
            Tangents ductingTangents,
            SmoothEarth smoothEarth) {
        this.series = series;
        this.zones = zones;
        this.tangents = tangents;
        this.smoothEarth = smoothEarth;
        double medianEarth_km = tangents.earthRadius_km();
        incidence = new AnomalousIncidence(settings.latitude_deg());
        diffraction = new Diffraction(tangents, ductingTangents, settings.timePercent());
        troposcatter = new Troposcatter(settings.n0(), settings.timePercent());
        ducting = new Ducting(settings, medianEarth_km, series, zones, incidence, horizon, smoothEarth);
        combination = new Combination(
                settings.timePercent(), lineOfSight, diffraction, troposcatter, ducting, incidence);
        locations = new LocationVariability(settings);
        polarization = settings.polarization();
    }

    /** Evaluates the path that {@link #series} and {@link #zones} hold. */
    final void evaluate(double rxHeight_m) {
        tangents.load(series);
        smoothEarth.fit(series);
        known = isKnown();
        if (!known) {
            return;
        }
        incidence.load(zones);
        horizon.load(series, tangents);
        smoothEarth.load(series, horizon);
        lineOfSight.load(series, horizon);
        diffraction.load(series, smoothEarth, zones, incidence);
        troposcatter.load(series, horizon);
        ducting.load();
        combination.load(series, horizon, zones);
        locations.load(rxHeight_m, series.clutter_m[series.last], zones.rxAtSea);
    }

    /** Whether no NaN or infinity came in: each would have reached one of these. */
    private boolean isKnown() {
        double sum = series.slope + smoothEarth.fitTx_m + smoothEarth.fitRx_m + series.clutter_m[0]
                + series.clutter_m[series.last];
        return Double.isFinite(sum) && tangents.txSurface < Double.POSITIVE_INFINITY;
    }

    /** Makes the loss unknown until the next path. */
    final void forget() {
        known = false;
    }

    /** L_b of §4.9, eq. 69; NaN if the path has an unknown height. */
    public final double loss_dB(double frequency_MHz) {
        if (!known) {
            return Double.NaN;
        }
        Carrier carrier = carrier(frequency_MHz);
        double loss = combination.loss_dB(carrier) + locations.loss_dB(carrier);
        return Math.max(combination.lb0p, loss);
    }

    /** The constants of a frequency; computed when it first comes up, as an evaluator sees few. */
    final Carrier carrier(double frequency_MHz) {
        for (Carrier known : carriers) {
            if (known.frequency_MHz == frequency_MHz) {
                return known;
            }
        }
        Carrier carrier = new Carrier(frequency_MHz, polarization);
        carriers = Arrays.copyOf(carriers, carriers.length + 1);
        carriers[carriers.length - 1] = carrier;
        return carrier;
    }

    static void requireAboveGround(double txHeight_m, double rxHeight_m) {
        if (!(txHeight_m > 0 && rxHeight_m > 0)) {
            throw new IllegalArgumentException("antennas must be above ground, not at " + txHeight_m
                    + " m (transmitter) and " + rxHeight_m + " m (receiver)");
        }
    }
}
