package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/** P.1812 over one path after another, each looked at point by point. */
final class P1812PathLoss extends P1812Evaluation implements PathLoss {

    P1812PathLoss(PathSettings settings) {
        super(
                settings,
                new PathSeries(),
                new PathZones(),
                new PathTangents(EffectiveEarth.of(settings.deltaN()).median_km()),
                new PathTangents(EffectiveEarth.of(settings.deltaN()).ducting_km()),
                new PathSmoothEarth());
    }

    @Override
    public void path(PathProfile profile, double txHeight_m, double rxHeight_m) {
        requireAboveGround(txHeight_m, rxHeight_m);
        series.load(profile, txHeight_m, rxHeight_m);
        zones.load(profile);
        evaluate(rxHeight_m);
    }
}
