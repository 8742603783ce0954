package vn.phusong.radio.propagation;

/**
 * The complete delta-Bullington diffraction loss for one effective Earth radius: Bullington over the real
 * path, plus what the spherical Earth costs above a Bullington edge of its own. ITU-R P.1812-8 §4.3.4,
 * eqs. 37–39.
 */
final class DeltaBullington {

    private final Tangents tangents;
    private final SphericalEarth sphericalEarth = new SphericalEarth();

    private double length_km;
    private double nu;
    private double smoothNu;

    /** For paths whose tangents over the effective Earth in question are loaded before. */
    DeltaBullington(Tangents tangents) {
        this.tangents = tangents;
    }

    void load(PathSeries path, SmoothEarth smooth, double seaFraction) {
        double tx_m = path.tx_m - smooth.diffractionTx_m;
        double rx_m = path.rx_m - smooth.diffractionRx_m;
        length_km = path.length_km;
        nu = Bullington.nu(path, tangents);
        double earthRadius_km = tangents.earthRadius_km();
        smoothNu = SmoothBullington.nu(path, tx_m, rx_m, earthRadius_km);
        sphericalEarth.load(length_km, tx_m, rx_m, earthRadius_km, seaFraction);
    }

    /** L_d in dB. */
    double loss_dB(Carrier carrier) {
        double loss = KnifeEdge.bullington_dB(nu * carrier.perRootWavelength, length_km);
        double spherical = sphericalEarth.loss_dB(carrier);
        if (spherical <= 0) {
            return loss; // a Bullington loss is never negative, so the correction would be zero
        }
        double smoothLoss = KnifeEdge.bullington_dB(smoothNu * carrier.perRootWavelength, length_km);
        return loss + Math.max(spherical - smoothLoss, 0);
    }
}
