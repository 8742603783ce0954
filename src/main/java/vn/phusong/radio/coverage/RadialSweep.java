package vn.phusong.radio.coverage;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.terrain.GridTerrain;

/**
 * Loss from an antenna to every pixel around it, by radials: the terrain is looked at once along each
 * radial, and every pixel evaluated exactly, with its own distance, ground and clutter. The path to it is
 * the part of its radial that lies before it and an approach of a few points straight to the pixel.
 *
 * <p>The only approximation is that a path runs along its pixel's radial until the approach, which is at
 * most half a pixel aside at the radius and proportionally less before; {@code SweepAccuracyTest} holds
 * what it costs. Any model works; P.1812
 * keeps what it knows along the radial and takes about as long for a far pixel as for a near one.
 *
 * <p>Immutable, reusable for any number of sites, safe for concurrent use. Radials are independent and
 * each pixel has one owner, so any number of threads gives the same bits.
 */
public final class RadialSweep {

    /** Radials per pixel at the edge; see {@link RadialTemplate#of}. */
    public static final double DENSITY = 1;

    private final GridTerrain terrain;
    private final PropagationModel model;
    private final PathSettings settings;
    private final double rxHeight_m;
    private final RadialSampling sampling;

    /**
     * @param rxHeight_m receiving antenna above ground
     */
    public RadialSweep(GridTerrain terrain, PropagationModel model, PathSettings settings, double rxHeight_m) {
        this(terrain, model, settings, rxHeight_m, RadialSampling.of(terrain.posting_m()));
    }

    /**
     * With the distance of a radial's points chosen.
     *
     * @param step_m largest distance of a path's points
     */
    public RadialSweep(
            GridTerrain terrain, PropagationModel model, PathSettings settings, double rxHeight_m, double step_m) {
        this(terrain, model, settings, rxHeight_m, RadialSampling.of(step_m));
    }

    RadialSweep(
            GridTerrain terrain,
            PropagationModel model,
            PathSettings settings,
            double rxHeight_m,
            RadialSampling sampling) {
        if (!(rxHeight_m > 0 && rxHeight_m <= 1000)) {
            throw new IllegalArgumentException("receiver height must be in 0..1000 m, not " + rxHeight_m);
        }
        this.terrain = terrain;
        this.model = model;
        this.settings = settings;
        this.rxHeight_m = rxHeight_m;
        this.sampling = sampling;
    }

    /** A template for this terrain's pixels. */
    public RadialTemplate template(double radius_m) {
        return RadialTemplate.of(radius_m, terrain.grid().posting_m(), DENSITY);
    }

    /**
     * Sweeps around one antenna, all frequencies in one look at the terrain.
     *
     * @param txHeight_m transmitting antenna above ground
     * @param area the part of the terrain's grid of which losses are asked for; a pixel has the same loss
     *     whatever else is asked for
     * @return one raster per frequency, on the part of the area that the radius reaches; none if it reaches
     *     nothing of it
     * @throws IllegalArgumentException if the antenna does not stand on the terrain's grid, or the template
     *     is for other pixels
     * @throws CancellationException if progress asked to stop, or the calling thread was interrupted
     */
    public LossRaster[] sweep(
            LonLat transmitter,
            double txHeight_m,
            double[] frequencies_MHz,
            RadialTemplate template,
            MetricGrid area,
            int threads,
            Progress progress) {
        return sweep(transmitter, txHeight_m, frequencies_MHz, template, area, PixelMask.ALL, threads, progress);
    }

    /** The same for the pixels that count; all others are {@linkplain LossRaster#BEYOND beyond} what is asked. */
    public LossRaster[] sweep(
            LonLat transmitter,
            double txHeight_m,
            double[] frequencies_MHz,
            RadialTemplate template,
            AreaPixels pixels,
            int threads,
            Progress progress) {
        MetricGrid area = pixels.grid();
        int firstColumn = terrain.grid().columnOf(area);
        int firstRow = terrain.grid().rowOf(area);
        PixelMask mask = (column, row) ->
                pixels.slot(area.index(column - firstColumn, row - firstRow)) != AreaPixels.NO_SLOT;
        return sweep(transmitter, txHeight_m, frequencies_MHz, template, area, mask, threads, progress);
    }

    private LossRaster[] sweep(
            LonLat transmitter,
            double txHeight_m,
            double[] frequencies_MHz,
            RadialTemplate template,
            MetricGrid area,
            PixelMask mask,
            int threads,
            Progress progress) {
        Optional<SweepFrame> found = SweepFrame.of(terrain.grid(), transmitter, template, area);
        if (found.isEmpty()) {
            return new LossRaster[0];
        }
        SweepFrame frame = found.get();
        LossRaster[] rasters = Arrays.stream(frequencies_MHz)
                .mapToObj(frequency -> LossRaster.beyond(frame.window(), frequency))
                .toArray(LossRaster[]::new);
        RadialWalk.Losses losses = (band, cell, loss_dB) -> rasters[band].set(cell, loss_dB);
        sweep(frame, txHeight_m, frequencies_MHz, mask, losses, threads, progress);
        return rasters;
    }

    /** Sweeps over the whole of the terrain's grid. */
    public LossRaster[] sweep(
            LonLat transmitter,
            double txHeight_m,
            double[] frequencies_MHz,
            RadialTemplate template,
            int threads,
            Progress progress) {
        return sweep(transmitter, txHeight_m, frequencies_MHz, template, terrain.grid(), threads, progress);
    }

    /** Hands over every loss as computed, NaN if unknown. */
    void sweep(
            SweepFrame frame,
            double txHeight_m,
            double[] frequencies_MHz,
            PixelMask mask,
            RadialWalk.Losses losses,
            int threads,
            Progress progress) {
        ParallelPoints.forEach(frame.template().radials(), threads, progress, () -> {
            RadialWalk walk = new RadialWalk(
                    terrain,
                    frame,
                    sampling,
                    model.radialEvaluator(settings),
                    txHeight_m,
                    rxHeight_m,
                    frequencies_MHz,
                    mask,
                    losses);
            return walk::walk;
        });
    }
}
