package vn.phusong.radio.propagation;

import static java.lang.Math.abs;
import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.log10;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;
import static java.lang.Math.tanh;

import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/**
 * P.1812-8 written down as the Recommendation states it, every term always evaluated over every point:
 * slow, and therefore the judge of the evaluator's short cuts. Shares no code with it but the settings.
 * Needs at least three points.
 */
final class DirectP1812 {

    private final PathSettings s;
    private final double[] d;
    private final double[] h;
    private final double[] g;
    private final int n;
    private final double dTot;
    private final double hts;
    private final double hrs;
    private final double htg;
    private final double hrg;
    private final double rxClutter;
    private final double f;
    private final double ae;
    private double omega;
    private double dtm;
    private double dlm;
    private boolean txSea;
    private boolean rxSea;

    DirectP1812(PathSettings s, PathProfile profile, double htg, double hrg, double frequency_MHz) {
        this.s = s;
        n = profile.size();
        d = profile.distances_km();
        h = profile.heights_m();
        g = h.clone();
        for (int i = 1; i < n - 1; i++) {
            g[i] += profile.clutterHeights_m()[i];
        }
        rxClutter = profile.clutterHeights_m()[n - 1];
        dTot = d[n - 1];
        this.htg = htg;
        this.hrg = hrg;
        hts = h[0] + htg;
        hrs = h[n - 1] + hrg;
        f = frequency_MHz / 1000;
        ae = 6371 * 157 / (157 - s.deltaN());
        zones(profile.zones());
    }

    private void zones(RadioClimaticZone[] zone) {
        if (zone == null) {
            dtm = dTot;
            dlm = dTot;
            return;
        }
        txSea = zone[0] == RadioClimaticZone.SEA;
        rxSea = zone[n - 1] == RadioClimaticZone.SEA;
        for (int from = 0; from < n; from++) {
            double land = 0;
            double inland = 0;
            boolean landOnly = true;
            boolean inlandOnly = true;
            for (int i = from; i < n; i++) {
                double share = (i == n - 1 ? dTot : (d[i] + d[i + 1]) / 2) - (i == 0 ? 0 : (d[i - 1] + d[i]) / 2);
                landOnly &= zone[i] != RadioClimaticZone.SEA;
                inlandOnly &= zone[i] == RadioClimaticZone.INLAND;
                land += landOnly ? share : 0;
                inland += inlandOnly ? share : 0;
                omega += from == 0 && zone[i] == RadioClimaticZone.SEA ? share / dTot : 0;
            }
            dtm = max(dtm, land);
            dlm = max(dlm, inland);
        }
    }

    double loss_dB() {
        double p = s.timePercent();
        double phi = abs(s.latitude_deg());
        double tau = 1 - exp(-4.12e-4 * pow(dlm, 2.41));
        double mu1 = min(1, pow(pow(10, -dtm / (16 - 6.6 * tau)) + pow(10, -5 * (0.496 + 0.354 * tau)), 0.2));
        double mu4 = pow(10, (phi <= 70 ? -0.935 + 0.0176 * phi : 0.3) * log10(mu1));
        double b0 = (phi <= 70 ? pow(10, -0.015 * phi + 1.67) : 4.17) * mu1 * mu4;

        double v1 = 0;
        double v2 = 0;
        for (int i = 1; i < n; i++) {
            v1 += (d[i] - d[i - 1]) * (h[i] + h[i - 1]);
            v2 += (d[i] - d[i - 1]) * (h[i] * (2 * d[i] + d[i - 1]) + h[i - 1] * (d[i] + 2 * d[i - 1]));
        }
        double hst = (2 * v1 * dTot - v2) / (dTot * dTot);
        double hsr = (v2 - v1 * dTot) / (dTot * dTot);
        double hobs = Double.NEGATIVE_INFINITY;
        double aobt = hobs;
        double aobr = hobs;
        double thetaT = hobs;
        double thetaR = hobs;
        int lt = 0;
        int lr = 0;
        for (int i = 1; i < n - 1; i++) {
            double e = dTot - d[i];
            double hh = h[i] - (hts * e + hrs * d[i]) / dTot;
            hobs = max(hobs, hh);
            aobt = max(aobt, hh / d[i]);
            aobr = max(aobr, hh / e);
            double t = 1000 * atan((h[i] - hts) / (1000 * d[i]) - d[i] / (2 * ae));
            if (t > thetaT) {
                thetaT = t;
                lt = i;
            }
            double r = 1000 * atan((h[i] - hrs) / (1000 * e) - e / (2 * ae));
            if (r >= thetaR) {
                thetaR = r;
                lr = i;
            }
        }
        double hstd = min(h[0], hobs <= 0 ? hst : hst - hobs * aobt / (aobt + aobr));
        double hsrd = min(h[n - 1], hobs <= 0 ? hsr : hsr - hobs * aobr / (aobt + aobr));
        double thetaTd = 1000 * atan((hrs - hts) / (1000 * dTot) - dTot / (2 * ae));
        double dlt = d[lt];
        double dlr = dTot - d[lr];
        if (thetaT <= thetaTd) {
            thetaT = thetaTd;
            thetaR = 1000 * atan((hts - hrs) / (1000 * dTot) - dTot / (2 * ae));
            lt = highestNu(h, hts, hrs, ae);
            lr = lt;
            dlt = d[lt];
            dlr = dTot - dlt;
        }
        double theta = 1000 * dTot / ae + thetaT + thetaR;
        hst = min(hst, h[0]);
        hsr = min(hsr, h[n - 1]);
        double hte = hts - hst;
        double hre = hrs - hsr;
        double hm = Double.NEGATIVE_INFINITY;
        for (int i = lt; i <= lr; i++) {
            hm = max(hm, h[i] - (hst + (hsr - hst) / dTot * d[i]));
        }

        double lbfs = 92.4 + 20 * log10(f) + 10 * log10(dTot * dTot + pow((hts - hrs) / 1000, 2));
        double focus = 2.6 * (1 - exp(-0.1 * (dlt + dlr)));
        double lb0p = lbfs + focus * log10(p / 50);
        double lb0b = lbfs + focus * log10(b0 / 50);
        double ld50 = deltaBullington(hstd, hsrd, ae);
        double ldb = deltaBullington(hstd, hsrd, 3 * 6371);
        double fi = p == 50 ? 0 : p > b0 ? inverse(p / 100) / inverse(b0 / 100) : 1;
        double ldp = ld50 + (ldb - ld50) * fi;
        double lbd50 = lbfs + ld50;
        double lbd = lb0p + ldp;
        double lminb0p = p < b0 ? lb0p + (1 - omega) * ldp : lbd50 + (lb0b + (1 - omega) * ldp - lbd50) * fi;
        double lba = ducting(dlt, dlr, thetaT, thetaR, hte, hre, hm, b0, tau);
        double fj = 1 - 0.5 * (1 + tanh(3 * 0.8 * (theta - 0.3) / 0.3));
        double fk = 1 - 0.5 * (1 + tanh(3 * 0.5 * (dTot - 20) / 20));
        double lminbap = 2.5 * log(exp(lba / 2.5) + exp(lb0p / 2.5));
        double lbda = lminbap > lbd ? lbd : lminbap + (lbd - lminbap) * fk;
        double lbam = lbda + (lminb0p - lbda) * fj;
        double lf = 25 * log10(f) - 2.5 * pow(log10(f / 2), 2);
        double lbs = 190.1 + lf + 20 * log10(dTot) + 0.573 * theta - 0.15 * s.n0() - 10.125 * pow(log10(50 / p), 0.7);
        double lbc = -5 * log10(pow(10, -0.2 * lbs) + pow(10, -0.2 * lbam));
        return max(lb0p, lbc + locations());
    }

    private double locations() {
        if (rxSea || !s.locationVariability()) {
            return 0;
        }
        double sigma = (0.024 * f + 0.52) * pow(s.locationWidth_m(), 0.28);
        double over = hrg - rxClutter;
        double uh = over < 0 ? 1 : over < 10 ? 1 - over / 10 : 0;
        return -inverse(s.locationPercent() / 100) * sigma * uh;
    }

    private double ducting(
            double dlt,
            double dlr,
            double thetaT,
            double thetaR,
            double hte,
            double hre,
            double hm,
            double b0,
            double tau) {
        double p = s.timePercent();
        double alf = f < 0.5 ? 45.375 - 137 * f + 92.5 * f * f : 0;
        double af = 102.45 + 20 * log10(f) + 20 * log10(dlt + dlr) + alf
                + shielding(thetaT - 0.1 * dlt, dlt)
                + shielding(thetaR - 0.1 * dlr, dlr)
                + coupling(txSea ? 0 : s.coastDistanceTx_km(), dlt, hts)
                + coupling(rxSea ? 0 : s.coastDistanceRx_km(), dlr, hrs);
        double gammaD = 5e-5 * ae * pow(f, 1.0 / 3);
        double theta1 = 1000 * dTot / ae + min(thetaT, 0.1 * dlt) + min(thetaR, 0.1 * dlr);
        double mu3 = hm <= 10 ? 1 : exp(-4.6e-5 * (hm - 10) * (43 + 6 * min(dTot - dlt - dlr, 40)));
        double alpha = max(-3.4, -0.6 - 3.5e-9 * pow(dTot, 3.1) * tau);
        double mu2 = min(1, pow(500 / ae * dTot * dTot / pow(sqrt(hte) + sqrt(hre), 2), alpha));
        double beta = b0 * mu2 * mu3;
        double lb = log10(beta);
        double gamma = 1.076 / pow(2.0058 - lb, 1.012)
                * exp(-(9.51 - 4.8 * lb + 0.198 * lb * lb) * 1e-6 * pow(dTot, 1.13));
        double ap = -12 + (1.2 + 3.7e-3 * dTot) * log10(p / beta) + 12 * pow(p / beta, gamma);
        return af + gammaD * theta1 + ap;
    }

    private double shielding(double theta2, double dl) {
        return theta2 <= 0 ? 0 : 20 * log10(1 + 0.361 * theta2 * sqrt(f * dl)) + 0.264 * theta2 * pow(f, 1.0 / 3);
    }

    private double coupling(double dc, double dl, double hs) {
        return omega >= 0.75 && dc <= dl && dc <= 5 ? -3 * exp(-0.25 * dc * dc) * (1 + tanh(0.07 * (50 - hs))) : 0;
    }

    private double deltaBullington(double hstd, double hsrd, double ap) {
        double ht = hts - hstd;
        double hr = hrs - hsrd;
        double real = bullington(g, hts, hrs, ap);
        return real + max(spherical(ht, hr, ap) - bullington(new double[n], ht, hr, ap), 0);
    }

    private double bullington(double[] height, double ts, double rs, double ap) {
        double stim = Double.NEGATIVE_INFINITY;
        double srim = stim;
        for (int i = 1; i < n - 1; i++) {
            double bulge = 500 / ap * d[i] * (dTot - d[i]);
            stim = max(stim, (height[i] + bulge - ts) / d[i]);
            srim = max(srim, (height[i] + bulge - rs) / (dTot - d[i]));
        }
        double nu;
        if (stim < (rs - ts) / dTot) {
            nu = nu(height, ts, rs, ap, highestNu(height, ts, rs, ap));
        } else {
            double db = (rs - ts + srim * dTot) / (stim + srim);
            nu = (ts + stim * db - (ts * (dTot - db) + rs * db) / dTot)
                    * sqrt(0.002 * dTot / (0.2998 / f * db * (dTot - db)));
        }
        double luc = nu > -0.78 ? 6.9 + 20 * log10(sqrt(pow(nu - 0.1, 2) + 1) + nu - 0.1) : 0;
        return luc + (1 - exp(-luc / 6)) * (10 + 0.02 * dTot);
    }

    private int highestNu(double[] height, double ts, double rs, double ap) {
        int best = 1;
        for (int i = 2; i < n - 1; i++) {
            best = nu(height, ts, rs, ap, i) >= nu(height, ts, rs, ap, best) ? i : best;
        }
        return best;
    }

    private double nu(double[] height, double ts, double rs, double ap, int i) {
        double e = dTot - d[i];
        return (height[i] + 500 / ap * d[i] * e - (ts * e + rs * d[i]) / dTot)
                * sqrt(0.002 * dTot / (0.2998 / f * d[i] * e));
    }

    private double spherical(double ht, double hr, double ap) {
        if (dTot >= sqrt(2 * ap) * (sqrt(0.001 * ht) + sqrt(0.001 * hr))) {
            return firstTerm(ht, hr, ap);
        }
        double c = (ht - hr) / (ht + hr);
        double m = 250 * dTot * dTot / (ap * (ht + hr));
        double b = 2 * sqrt((m + 1) / (3 * m))
                * cos(Math.PI / 3 + Math.acos(3 * c / 2 * sqrt(3 * m / pow(m + 1, 3))) / 3);
        double d1 = dTot / 2 * (1 + b);
        double d2 = dTot - d1;
        double hse = ((ht - 500 * d1 * d1 / ap) * d2 + (hr - 500 * d2 * d2 / ap) * d1) / dTot;
        double hreq = 17.456 * sqrt(d1 * d2 * 0.2998 / f / dTot);
        if (hse > hreq) {
            return 0;
        }
        return (1 - hse / hreq) * max(0, firstTerm(ht, hr, 500 * pow(dTot / (sqrt(ht) + sqrt(hr)), 2)));
    }

    private double firstTerm(double ht, double hr, double a) {
        return omega * firstTerm(ht, hr, a, 80, 5) + (1 - omega) * firstTerm(ht, hr, a, 22, 0.003);
    }

    private double firstTerm(double ht, double hr, double a, double eps, double sigma) {
        double k = 0.036 * pow(a * f, -1.0 / 3) * pow(pow(eps - 1, 2) + pow(18 * sigma / f, 2), -0.25);
        if (s.polarization() == Polarization.VERTICAL) {
            k *= sqrt(eps * eps + pow(18 * sigma / f, 2));
        }
        double beta = (1 + 1.6 * k * k + 0.67 * pow(k, 4)) / (1 + 4.5 * k * k + 1.53 * pow(k, 4));
        double x = 21.88 * beta * pow(f / (a * a), 1.0 / 3) * dTot;
        double y = 0.9575 * beta * pow(f * f / a, 1.0 / 3);
        double fx = x >= 1.6 ? 11 + 10 * log10(x) - 17.6 * x : -20 * log10(x) - 5.6488 * pow(x, 1.425);
        return -fx - gain(beta * y * ht, k) - gain(beta * y * hr, k);
    }

    private static double gain(double b, double k) {
        double gain = b > 2 ? 17.6 * sqrt(b - 1.1) - 5 * log10(b - 1.1) - 8 : 20 * log10(b + 0.1 * b * b * b);
        return max(gain, 2 + 20 * log10(k));
    }

    private static double inverse(double x) {
        double tail = min(x, 1 - x);
        double t = sqrt(-2 * log(tail));
        double i = t - (2.515516698 + 0.802853 * t + 0.010328 * t * t)
                / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
        return x <= 0.5 ? i : -i;
    }
}
