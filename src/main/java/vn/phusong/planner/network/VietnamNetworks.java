package vn.phusong.planner.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Mobile network codes of Vietnam (MCC 452), after ITU-T E.212 as collected in the npm package mcc-mnc-list 1.1.11. 03
 * (S-Fone) and 06 (EVN Telecom) are withdrawn. Operators without a network of their own have {@code hasNetwork} false:
 * their codes stand on the sites of others.
 */
enum VietnamNetworks {
    MOBIFONE("01", "MobiFone", true),
    VINAPHONE("02", "VinaPhone", true),
    VIETTEL("04", "Viettel", true),
    VIETNAMOBILE("05", "Vietnamobile", true),
    GMOBILE("07", "Gmobile", true),
    I_TELECOM("08", "I-Telecom", false),
    REDDI("09", "Reddi", false);

    static final String MCC = "452";

    private final String mnc;
    private final String brand;
    private final boolean hasNetwork;

    VietnamNetworks(String mnc, String brand, boolean hasNetwork) {
        this.mnc = mnc;
        this.brand = brand;
        this.hasNetwork = hasNetwork;
    }

    String mnc() {
        return mnc;
    }

    String brand() {
        return brand;
    }

    /** Every assigned code. */
    static String assigned() {
        return List.of(values()).stream().map(VietnamNetworks::mnc).collect(Collectors.joining(" | "));
    }

    /** SQL rows (mnc, brand, has_network). */
    static String sqlRows() {
        return List.of(values()).stream()
                .map(each -> "('%s', '%s', %s)".formatted(each.mnc, each.brand, each.hasNetwork))
                .collect(Collectors.joining(", "));
    }
}
