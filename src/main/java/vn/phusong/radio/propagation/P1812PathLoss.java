package vn.phusong.radio.propagation;

import java.util.Arrays;
import vn.phusong.radio.terrain.PathProfile;

/**
 * P.1812 over one path after another: {@link #path} does all that frequency does not enter,
 * {@link #loss_dB} the rest, band by band.
 */
final class P1812PathLoss implements PathLoss {

    final PathSeries series = new PathSeries();
    final PathZones zones = new PathZones();
    final AnomalousIncidence incidence;
    final Tangents tangents;
    final Horizon horizon = new Horizon();
    final SmoothEarth smoothEarth = new SmoothEarth();
    final LineOfSight lineOfSight = new LineOfSight();
    final Diffraction diffraction;
    final Troposcatter troposcatter;
    final Ducting ducting;
    final Combination combination;

    private final LocationVariability locations;
    private final Polarization polarization;
    private boolean known;
    private Carrier[] carriers = new Carrier[0];

    P1812PathLoss(PathSettings settings) {
        EffectiveEarth earth = EffectiveEarth.of(settings.deltaN());
        incidence = new AnomalousIncidence(settings.latitude_deg());
        tangents = new Tangents(earth.median_km());
        diffraction = new Diffraction(tangents, earth, settings.timePercent());
        troposcatter = new Troposcatter(settings.n0(), settings.timePercent());
        ducting = new Ducting(settings, earth.median_km(), series, zones, incidence, horizon, smoothEarth);
        combination = new Combination(
                settings.timePercent(), lineOfSight, diffraction, troposcatter, ducting, incidence);
        locations = new LocationVariability(settings);
        polarization = settings.polarization();
    }

    @Override
    public void path(PathProfile profile, double txHeight_m, double rxHeight_m) {
        if (txHeight_m <= 0 || rxHeight_m <= 0) {
            throw new IllegalArgumentException("antennas must be above ground, not at " + txHeight_m
                    + " m (transmitter) and " + rxHeight_m + " m (receiver)");
        }
        series.load(profile, txHeight_m, rxHeight_m);
        tangents.load(series);
        smoothEarth.fit(series);
        known = isKnown();
        if (!known) {
            return;
        }
        zones.load(profile);
        incidence.load(zones);
        horizon.load(series, tangents);
        smoothEarth.load(series, horizon);
        lineOfSight.load(series, horizon);
        diffraction.load(series, smoothEarth, zones, incidence);
        troposcatter.load(series, horizon);
        ducting.load();
        combination.load(series, horizon, zones);
        double clutterAtRx_m = profile.clutterHeights_m()[profile.size() - 1];
        locations.load(rxHeight_m, clutterAtRx_m, zones.rxAtSea);
    }

    /** Whether no NaN or infinity came in: each would have reached one of these. */
    private boolean isKnown() {
        double sum = series.slope + smoothEarth.fitTx_m + smoothEarth.fitRx_m + series.clutter_m[0]
                + series.clutter_m[series.last];
        return Double.isFinite(sum) && tangents.txSurface < Double.POSITIVE_INFINITY;
    }

    /** L_b of §4.9, eq. 69. */
    @Override
    public double loss_dB(double frequency_MHz) {
        if (!known) {
            return Double.NaN;
        }
        Carrier carrier = carrier(frequency_MHz);
        double loss = combination.loss_dB(carrier) + locations.loss_dB(carrier);
        return Math.max(combination.lb0p, loss);
    }

    /** The constants of a frequency; computed when it first comes up, as an evaluator sees few. */
    Carrier carrier(double frequency_MHz) {
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
}
