package vn.phusong.planner.pipeline.sample.network;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;

/**
 * What the networks are to be like.
 *
 * @param byOperator number of installations where people live by operator code, the largest operator first
 * @param belt sites outside the province
 * @param white hamlets without any signal
 * @param legacy hamlets with 2G and 3G only
 * @param closedTargets targets covered with 5G
 * @param projects sites that are planned, and as many that are off air
 */
public record NetworkSize(
        Map<String, Integer> byOperator, int belt, int white, int legacy, int closedTargets, int projects) {

    /** Orders of magnitude for the province: about 1,800 locations once sharing is taken off. */
    public static final NetworkSize PROVINCE = new NetworkSize(
            shares(930, 670, 500, 95), 105, ProvinceFacts.UNCOVERED_HAMLETS, 42, 10, 9);

    /** For a few communes. */
    public static final NetworkSize FEW_COMMUNES = new NetworkSize(shares(31, 21, 15, 2), 6, 2, 2, 1, 1);

    /** Over real communes and terrain: nothing is checked there, so nothing is taken away again. */
    public static final NetworkSize REAL_TERRAIN = new NetworkSize(shares(850, 610, 460, 90), 110, 0, 0, 0, 0);

    private static Map<String, Integer> shares(int viettel, int vinaphone, int mobifone, int vietnamobile) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("viettel", viettel);
        shares.put("vinaphone", vinaphone);
        shares.put("mobifone", mobifone);
        shares.put("vietnamobile", vietnamobile);
        return shares;
    }
}
