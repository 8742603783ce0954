package vn.phusong.planner.network;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.phusong.radio.linkbudget.Technology;

/**
 * What the numbers of an observed cell can mean, by the lengths of identities in 3GPP TS 23.003: cell identity of GSM 16
 * bits (§4.3.1), UMTS and LTE 28 (§4.3, §19.6), NR 36 (§19.6A); area codes 16 bits, NR's 24.
 */
final class ObservedIdentity {
    private static final long BITS_16 = (1L << 16) - 1;
    private static final long BITS_24 = (1L << 24) - 1;
    private static final long BITS_28 = (1L << 28) - 1;
    private static final long BITS_36 = (1L << 36) - 1;

    /** All ones of some length, as phones and Android report what they do not know; 0xFFFE and 0 are reserved. */
    private static final Set<Long> NO_AREA = Set.of(0L, BITS_16 - 1, BITS_16, (long) Integer.MAX_VALUE);

    private static final Set<Long> NO_CELL =
            Set.of(0L, BITS_28, (long) Integer.MAX_VALUE, (1L << 32) - 1, BITS_36, Long.MAX_VALUE);

    private ObservedIdentity() {}

    static boolean isPlaceholderArea(long area) {
        return area < 0 || NO_AREA.contains(area);
    }

    static boolean isPlaceholderCell(String radio, long cell) {
        return cell < 0 || NO_CELL.contains(cell) || radio.equals("GSM") && cell == BITS_16;
    }

    /** The labelled technology where the numbers fit it; else all that they fit. */
    static Set<Technology> possible(String radio, long area, long cell) {
        Set<Technology> fitting = EnumSet.noneOf(Technology.class);
        for (Technology technology : Technology.values()) {
            if (cell <= mostCell(technology) && area <= (technology == Technology.NR ? BITS_24 : BITS_16)) {
                fitting.add(technology);
            }
        }
        return labelled(radio).filter(fitting::contains).<Set<Technology>>map(Set::of).orElse(fitting);
    }

    /** Empty for labels of networks that are not planned here, such as CDMA. */
    static Optional<Technology> labelled(String radio) {
        for (Technology technology : Technology.values()) {
            if (technology.name().equals(radio)) {
                return Optional.of(technology);
            }
        }
        // NB-IoT is carried by LTE base stations and has their identities.
        return radio.equals("NBIOT") ? Optional.of(Technology.LTE) : Optional.empty();
    }

    private static long mostCell(Technology technology) {
        return switch (technology) {
            case GSM -> BITS_16;
            case UMTS, LTE -> BITS_28;
            case NR -> BITS_36;
        };
    }

    /** The base station of an LTE cell: all bits but the last eight. */
    static long enodeb(long cell) {
        return cell >> 8;
    }
}
