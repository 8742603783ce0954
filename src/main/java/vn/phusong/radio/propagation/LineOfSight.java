package vn.phusong.radio.propagation;

/**
 * Loss along a clear ray with the enhancement by multipath and focusing. ITU-R P.1812-8 §4.2, eqs. 8–11.
 */
final class LineOfSight {

    /** 10 log d_fs², d_fs the distance between the antennas in km. */
    private double spreading_dB;
    /** d_lt + d_lr in km. */
    private double horizons_km;

    void load(PathSeries path, Horizon horizon) {
        double rise_km = (path.tx_m - path.rx_m) / 1000;
        spreading_dB = 10 * Math.log10(path.length_km * path.length_km + rise_km * rise_km);
        horizons_km = horizon.txDistance_km + horizon.rxDistance_km;
    }

    /** L_bfs, free space, in dB. */
    double freeSpace_dB(Carrier carrier) {
        return 92.4 + carrier.log20 + spreading_dB;
    }

    /** E_s in dB, to add to free space; {@code logTimeRatio} is log(p/50) or log(β0/50). */
    double enhancement_dB(double logTimeRatio) {
        return logTimeRatio == 0 ? 0 : 2.6 * (1 - Math.exp(-0.1 * horizons_km)) * logTimeRatio;
    }
}
