package vn.phusong.planner.gap;

import vn.phusong.planner.gap.judging.OldTechnologyOnly;

/**
 * Hamlets that live by 2G or 3G alone.
 *
 * @param only shown to be such
 * @param unknown not shown to be or not to be such
 */
public record OldTechnologyCount(int only, int unknown) {

    static final OldTechnologyCount NONE = new OldTechnologyCount(0, 0);

    OldTechnologyCount plus(OldTechnologyOnly verdict) {
        return switch (verdict) {
            case YES -> new OldTechnologyCount(only + 1, unknown);
            case UNKNOWN -> new OldTechnologyCount(only, unknown + 1);
            case NO -> this;
        };
    }
}
