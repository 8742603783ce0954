package vn.phusong.planner.pipeline.sample.network;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many sites each operator gets where people live, and how many stand in the belt outside.
 *
 * @param byOperator number of installations by operator code, the largest operator first
 */
public record NetworkSize(Map<String, Integer> byOperator, int belt) {

    /** Orders of magnitude for the province: about 1,800 locations once sharing is taken off. */
    public static final NetworkSize PROVINCE = new NetworkSize(shares(860, 620, 480, 100), 110);

    /** For a few communes. */
    public static final NetworkSize FEW_COMMUNES = new NetworkSize(shares(17, 12, 9, 1), 4);

    private static Map<String, Integer> shares(int viettel, int vinaphone, int mobifone, int vietnamobile) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("viettel", viettel);
        shares.put("vinaphone", vinaphone);
        shares.put("mobifone", mobifone);
        shares.put("vietnamobile", vietnamobile);
        return shares;
    }
}
