package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.antenna.SectorPattern;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;

/** Sites as the kernel takes them, with the antenna and gain the pack format assumes by default. */
final class Transmitters {

    /** Peak gain of a sector whose row gives none (pack format). */
    private static final double PEAK_GAIN_DBI = 15;

    private Transmitters() {}

    /**
     * The cells of the sites.
     *
     * @param group which group a site's installation (by its index) counts to; levels are told by group
     *     and technology
     */
    static TransmitterInventory of(
            List<Site> sites, Predicate<Carrier> wanted, int groups, ToIntBiFunction<Site, Integer> group) {
        List<TransmitterCell> cells = new ArrayList<>();
        for (Site site : sites) {
            LonLat place = place(site);
            for (int i = 0; i < site.installations().size(); i++) {
                add(cells, place, site.installations().get(i), wanted, group.applyAsInt(site, i));
            }
        }
        return new TransmitterInventory(groups, cells);
    }

    private static void add(
            List<TransmitterCell> cells, LonLat place, Installation installation, Predicate<Carrier> wanted, int group) {
        for (int azimuth_deg : installation.azimuths_deg()) {
            MountedAntenna antenna = new MountedAntenna(
                    SectorPattern.tr36814(PEAK_GAIN_DBI), azimuth_deg, installation.tilt_deg(), 0);
            for (Carrier carrier : installation.carriers()) {
                if (wanted.test(carrier)) {
                    cells.add(new TransmitterCell(
                            place, installation.height_m(), carrier.frequency_MHz(), carrier.technology(), group,
                            carrier.epre_dBm(), 0, antenna, radius_km(carrier)));
                }
            }
        }
    }

    private static LonLat place(Site site) {
        double lon = Math.rint(LocalPlane.lon(site.position().x) * 1e5) / 1e5;
        double lat = Math.rint(LocalPlane.lat(site.position().y) * 1e5) / 1e5;
        return new LonLat(lon, lat);
    }

    private static double radius_km(Carrier carrier) {
        RadioConstants.MaxRadius radius = RadioConstants.DEFAULT.maxRadius();
        return carrier.technology() == Technology.GSM ? radius.gsm_km() : radius.ofFrequency_km(carrier.frequency_MHz());
    }
}
