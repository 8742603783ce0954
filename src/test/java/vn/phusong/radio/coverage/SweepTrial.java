package vn.phusong.radio.coverage;

import java.lang.management.ManagementFactory;
import java.nio.*;
import java.nio.file.*;
import java.util.*;
import vn.phusong.radio.geodesy.*;
import vn.phusong.radio.propagation.*;
import vn.phusong.radio.terrain.*;

public class SweepTrial {
    static ElevationModel srtm() throws Exception {
        ShortBuffer b = ByteBuffer.wrap(Files.readAllBytes(Path.of("/work/shared/real-data/elevation/N21E105.hgt"))).order(ByteOrder.BIG_ENDIAN).asShortBuffer();
        float[] h = new float[1201 * 1201];
        for (int i = 0; i < h.length; i++) { short v = b.get(i); h[i] = v == -32768 ? Float.NaN : v; }
        return ElevationModel.of(new HeightRaster(new GeographicGrid(105, 22, 1 / 1200.0, 1 / 1200.0, 1201, 1201), h), true, "x");
    }
    static ElevationModel rough(long seed, double cellDeg) {
        // diamond-square like fractal via summed octaves of noise
        int n = (int) Math.round(0.6 / cellDeg) + 1;
        float[] h = new float[n * n];
        Random r = new Random(seed);
        for (int oct = 2; oct <= 512; oct *= 2) {
            int m = n / oct + 3;
            double[] g = new double[m * m];
            for (int i = 0; i < g.length; i++) g[i] = r.nextGaussian() * Math.pow(oct, 0.8) * 2.0;
            for (int y = 0; y < n; y++) for (int x = 0; x < n; x++) {
                double fx = (double) x / oct, fy = (double) y / oct; int ix = (int) fx, iy = (int) fy; fx -= ix; fy -= iy;
                fx = fx * fx * (3 - 2 * fx); fy = fy * fy * (3 - 2 * fy);
                double a = g[iy * m + ix] * (1 - fx) + g[iy * m + ix + 1] * fx, c = g[(iy + 1) * m + ix] * (1 - fx) + g[(iy + 1) * m + ix + 1] * fx;
                h[y * n + x] += a * (1 - fy) + c * fy;
            }
        }
        for (int i = 0; i < h.length; i++) h[i] = Math.max(0, h[i] + 400);
        return ElevationModel.of(new HeightRaster(new GeographicGrid(105.2, 21.8, cellDeg, cellDeg, n, n), h), true, "x");
    }
    static long cpu() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }

    public static void main(String[] a) throws Exception {
        ElevationModel e = a[0].equals("srtm") ? srtm() : rough(7, Double.parseDouble(a[0]));
        double posting = Double.parseDouble(a[1]);
        double radius = Double.parseDouble(a[2]);
        LonLat centre = new LonLat(105.5, 21.5);
        MetricGrid grid = MetricGrid.around(32648, centre, radius + 12000, posting);
        long t = System.nanoTime();
        GridTerrain terrain = GridTerrain.of(e, ClutterModel.none(), grid);
        System.out.printf("terrain %d cells %.0f ms, dem posting %.1f%n", grid.size(), (System.nanoTime() - t) / 1e6, e.posting_m());
        PathSettings s = PathSettings.median(45, 360, 21.5);
        PropagationModel p = PropagationModels.get("p1812");
        if (a[3].equals("speed")) { speed(terrain, p, s, radius, a); return; }
        Random r = new Random(5);
        List<LonLat> sites = new ArrayList<>();
        for (int i = 0; i < 4; i++) sites.add(new LonLat(105.5 + (r.nextDouble() - .5) * 0.1, 21.5 + (r.nextDouble() - .5) * 0.1));
        Map<String, List<double[]>> exact = new HashMap<>();
        double[][] ex = new double[sites.size()][];
        int[][] cells = new int[sites.size()][];
        MetricGrid[] win = new MetricGrid[sites.size()];
        for (String cfg : a[3].split(",")) {
            String[] c = cfg.split(":");
            double density = Double.parseDouble(c[0]), os = Double.parseDouble(c[1]), gap = Double.parseDouble(c[2]);
            RadialTemplate tpl = RadialTemplate.of(radius, posting, density);
            RadialSweep sweep = new RadialSweep(terrain, p, s, 1.5, new RadialSampling(e.posting_m() / os, (int) gap));
            double[] diffs = new double[0]; long cpu = 0, px = 0;
            for (int k = 0; k < sites.size(); k++) {
                long c0 = cpu();
                LossRaster ras = sweep.sweep(sites.get(k), 40, new double[] {1800}, tpl, 1, Progress.SILENT)[0];
                cpu += cpu() - c0;
                for (int i = 0; i < ras.window().size(); i++) if (ras.losses_cdB()[i] != LossRaster.BEYOND) px++;
                if (ex[k] == null) {
                    Random rr = new Random(k);
                    List<Integer> list = new ArrayList<>();
                    while (list.size() < 6000) { int i = rr.nextInt(ras.window().size()); if (ras.isKnown(i)) list.add(i); }
                    cells[k] = list.stream().mapToInt(x -> x).toArray();
                    double[] lon = new double[cells[k].length], lat = new double[lon.length];
                    MetricGrid w = ras.window();
                    for (int i = 0; i < lon.length; i++) { LonLat q = w.centre(cells[k][i] % w.columns(), cells[k][i] / w.columns()); lon[i] = q.lon_deg(); lat[i] = q.lat_deg(); }
                    ex[k] = new PointLoss(e, ClutterModel.none(), e.posting_m(), p, s, sites.get(k), 40, 1.5, 1800).predict_dB(lon, lat, radius / 1000 + 1, 1, Progress.SILENT);
                }
                double[] d = new double[cells[k].length];
                for (int i = 0; i < d.length; i++) d[i] = ras.loss_dB(cells[k][i]) - ex[k][i]; d = Arrays.stream(d).filter(v -> !Double.isNaN(v)).toArray();
                int n0 = diffs.length; diffs = Arrays.copyOf(diffs, n0 + d.length); System.arraycopy(d, 0, diffs, n0, d.length);
            }
            double bias = Arrays.stream(diffs).average().getAsDouble();
            double[] abs = Arrays.stream(diffs).map(Math::abs).sorted().toArray();
            System.out.printf("%-14s p50 %.3f p90 %.2f p95 %.2f p99 %.2f bias %+.3f   %.0f k px/cpu-s%n", cfg, abs[abs.length / 2], abs[abs.length * 9 / 10], abs[abs.length * 95 / 100], abs[abs.length * 99 / 100], bias, px / (cpu / 1e9) / 1000);
        }
    }
    static void speed(GridTerrain terrain, PropagationModel p, PathSettings s, double radius, String[] a) {
        double density = Double.parseDouble(a[4]), os = Double.parseDouble(a[5]);
        RadialTemplate tpl = RadialTemplate.of(radius, terrain.grid().posting_m(), density);
        RadialSweep sweep = new RadialSweep(terrain, p, s, 1.5, new RadialSampling(terrain.posting_m(), (int) os));
        double[][] sets = {{1800}, {900, 1800, 2600}};
        Random r = new Random(5);
        for (int round = 0; round < Integer.parseInt(a[6]); round++)
            for (double[] f : sets) {
                long px = 0, c0 = cpu();
                for (int k = 0; k < 4; k++) {
                    LonLat site = new LonLat(105.5 + (r.nextDouble() - .5) * 0.1, 21.5 + (r.nextDouble() - .5) * 0.1);
                    LossRaster ras = sweep.sweep(site, 40, f, tpl, 1, Progress.SILENT)[0];
                    for (short v : ras.losses_cdB()) if (v != LossRaster.BEYOND) px++;
                }
                double sec = (cpu() - c0) / 1e9;
                System.out.printf("%d bands: %.0f k px/cpu-s, %.3f s per sweep, %d px%n", f.length, px / sec / 1000, sec / 4, px / 4);
            }
    }
}
