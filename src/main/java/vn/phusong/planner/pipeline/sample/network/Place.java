package vn.phusong.planner.pipeline.sample.network;

import vn.phusong.planner.pipeline.sample.facts.Carrier;

/** Kind of place a site stands in; decides carriers, structure and height. */
enum Place {
    CITY,
    TOWN,
    RURAL,
    REMOTE;

    /** Chance that a site in this kind of place has the carrier. */
    double chanceOf(Carrier carrier) {
        return switch (this) {
            case CITY -> carrier.inCity();
            case TOWN -> carrier.inTown();
            case RURAL -> carrier.inRural();
            case REMOTE -> carrier.inRemote();
        };
    }
}
