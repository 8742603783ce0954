package vn.phusong.planner.prediction.signal;

import vn.phusong.radio.coverage.Composite;
import vn.phusong.radio.linkbudget.LinkBudget;
import vn.phusong.radio.linkbudget.SignalLevels;

/** What a level is worth, by the thresholds of a technology. */
enum SignalClass {
    /** No cell, or none that suffices. */
    NONE,
    USABLE,
    GOOD,
    /** Not usable by what is known, but terrain is missing on a path that could make it so. */
    UNKNOWN;

    static SignalClass of(Composite composite, int slot, SignalLevels thresholds) {
        int level_cdBm = composite.level_cdBm(slot);
        if (level_cdBm >= LinkBudget.CDB_PER_DB * thresholds.good_dBm()) {
            return GOOD;
        }
        double usable_cdBm = LinkBudget.CDB_PER_DB * thresholds.usable_dBm();
        if (level_cdBm >= usable_cdBm) {
            return USABLE;
        }
        return composite.possible_cdBm(slot) >= usable_cdBm ? UNKNOWN : NONE;
    }
}
