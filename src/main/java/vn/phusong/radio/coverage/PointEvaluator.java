package vn.phusong.radio.coverage;

import java.util.Arrays;
import vn.phusong.radio.coverage.TransmitterLocation.AntennaHeight;
import vn.phusong.radio.coverage.TransmitterLocation.Band;
import vn.phusong.radio.linkbudget.LinkBudget;
import vn.phusong.radio.propagation.PathLoss;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.ProfileSampler;

/**
 * Finds the best level of each channel at one point after another; one per thread.
 *
 * <p>Candidates come nearest first. A location is left out when even its strongest cell, in free space
 * at the peak of its antenna, stays below the best level found so far in each of its channels; a cell,
 * when its free-space level in the true direction does, or equals it with a higher index. As no loss is
 * below free space, this changes neither level nor server. What is unknown is remembered with the level
 * it could have at most.
 */
final class PointEvaluator {

    /** Radius of an earth with 4/3 of the true curvature radius, on which rays are straight. */
    private static final double STRAIGHT_RAY_RADIUS_M = 4 / 3.0 * 6_371_000;

    /** Two roundings to hundredths may raise a level over its bound by this much. */
    private static final double ROUNDING_CDB = 2;

    private final LocationIndex index;
    private final ElevationModel elevation;
    private final ProfileSampler sampler;
    private final PathLoss model;
    private final double rxHeight_m;
    private final PointLevels results;
    private final PathProfile profile = new PathProfile(512);
    private final long[] nearest;
    private final int[] best_cdBm;
    private final int[] server;
    private final int[] distance_m;
    private final int[] excess_cdB;

    private int point;
    private double rxGround_m;
    private double length_m;
    private double spreading_dB;
    private double azimuth_deg;
    private boolean sampled;
    private long paths;
    private long losses;

    PointEvaluator(
            LocationIndex index,
            ElevationModel elevation,
            ProfileSampler sampler,
            PathLoss model,
            double rxHeight_m,
            PointLevels results) {
        this.index = index;
        this.elevation = elevation;
        this.sampler = sampler;
        this.model = model;
        this.rxHeight_m = rxHeight_m;
        this.results = results;
        nearest = new long[index.size()];
        best_cdBm = new int[results.channels()];
        server = new int[results.channels()];
        distance_m = new int[results.channels()];
        excess_cdB = new int[results.channels()];
    }

    /** Offers the index's cells to what the results hold of a point. */
    void evaluate(int pointIndex, double lon_deg, double lat_deg) {
        point = pointIndex;
        for (int channel = 0; channel < best_cdBm.length; channel++) {
            best_cdBm[channel] = results.level_cdBm(point, channel);
            int known = results.server(point, channel);
            server[channel] = known < 0 ? Integer.MAX_VALUE : known;
            distance_m[channel] = results.distance_m(point, channel);
            excess_cdB[channel] = results.excess_cdB(point, channel);
        }
        rxGround_m = elevation.height_m(lon_deg, lat_deg);
        EarthPoint place = EarthPoint.of(lon_deg, lat_deg);
        int count = index.collect(place, lat_deg, nearest);
        for (int i = 0; i < count; i++) {
            TransmitterLocation location = index.get(LocationIndex.location(nearest[i]));
            if (couldMatter(location, Math.sqrt(place.squaredChord_m2(location.place)))) {
                visit(location, lon_deg, lat_deg);
            }
        }
        for (int channel = 0; channel < best_cdBm.length; channel++) {
            if (best_cdBm[channel] != PointLevels.NO_LEVEL) {
                results.set(point, channel, best_cdBm[channel], server[channel], distance_m[channel],
                        excess_cdB[channel]);
            }
        }
    }

    /** Tells the results how much was computed since the last time. */
    void reportWork() {
        results.count(paths, losses);
        paths = 0;
        losses = 0;
    }

    private boolean couldMatter(TransmitterLocation location, double chord_m) {
        double spreading = FreeSpaceBound.spreading_dB(Math.max(ProfileSampler.MIN_LENGTH_M, chord_m));
        for (int i = 0; i < location.channels.length; i++) {
            double most_cdBm = LinkBudget.CDB_PER_DB * (location.strength_dBm[i] - spreading) + ROUNDING_CDB;
            if (most_cdBm >= best_cdBm[location.channels[i]]) {
                return true;
            }
        }
        return false;
    }

    private void visit(TransmitterLocation location, double lon_deg, double lat_deg) {
        sampler.line(location.lon_deg, location.lat_deg, lon_deg, lat_deg);
        length_m = sampler.length_m();
        if (length_m > location.radius_m) {
            return;
        }
        azimuth_deg = sampler.azimuth_deg();
        spreading_dB = FreeSpaceBound.spreading_dB(length_m);
        sampled = false;
        for (AntennaHeight height : location.heights) {
            visit(location, height);
        }
    }

    private void visit(TransmitterLocation location, AntennaHeight height) {
        double rise_m = rxGround_m + rxHeight_m - location.ground_m - height.height_m
                - length_m * length_m / (2 * STRAIGHT_RAY_RADIUS_M);
        double elevation_deg = Math.toDegrees(Math.atan2(rise_m, length_m));
        boolean pathSet = false;
        for (Band band : height.bands) {
            int freeSpace_cdB = FreeSpaceBound.loss_cdB(band.freeSpaceAt1Km_dB, spreading_dB);
            double loss_dB = 0;
            boolean evaluated = false;
            for (IndexedCell cell : band.cells) {
                int radiated_cdBm = cell.radiated_cdBm(azimuth_deg, elevation_deg);
                if (length_m > cell.radius_m || !couldWin(cell, LinkBudget.level_cdBm(radiated_cdBm, freeSpace_cdB))) {
                    continue;
                }
                if (!pathSet) {
                    setPath(height.height_m);
                    pathSet = true;
                }
                if (!evaluated) {
                    loss_dB = model.loss_dB(band.frequency_MHz);
                    evaluated = true;
                    losses++;
                }
                offer(cell, radiated_cdBm, freeSpace_cdB, loss_dB);
            }
        }
    }

    private void setPath(double height_m) {
        if (!sampled) {
            sampler.fill(profile);
            sampled = true;
            paths++;
        }
        model.path(profile, height_m, rxHeight_m);
    }

    private boolean couldWin(IndexedCell cell, int level_cdBm) {
        int best = best_cdBm[cell.channel];
        return level_cdBm > best || (level_cdBm == best && cell.index < server[cell.channel]);
    }

    private void offer(IndexedCell cell, int radiated_cdBm, int freeSpace_cdB, double loss_dB) {
        if (Double.isNaN(loss_dB)) {
            results.setPossible(point, cell.channel, LinkBudget.level_cdBm(radiated_cdBm, freeSpace_cdB));
            return;
        }
        int loss_cdB = Math.max(freeSpace_cdB, LinkBudget.loss_cdB(loss_dB));
        int level_cdBm = LinkBudget.level_cdBm(radiated_cdBm, loss_cdB);
        if (couldWin(cell, level_cdBm)) {
            best_cdBm[cell.channel] = level_cdBm;
            server[cell.channel] = cell.index;
            distance_m[cell.channel] = (int) Math.round(length_m);
            excess_cdB[cell.channel] = loss_cdB - freeSpace_cdB;
        }
    }
}
