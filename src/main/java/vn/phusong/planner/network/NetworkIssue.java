package vn.phusong.planner.network;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What can be wrong with a network inventory beyond its single fields. */
enum NetworkIssue implements IssueCode {
    RESERVED_CODE("reserved-code", ERROR),
    ANTENNA_ABOVE_STRUCTURE("antenna-above-structure", WARNING),
    UNKNOWN_ANTENNA("unknown-antenna", ERROR),
    ANTENNA_GAIN_DIFFERS("antenna-gain-differs", WARNING),
    ANTENNA_TILT_DIFFERS("antenna-tilt-differs", WARNING),
    ANTENNA_FREQUENCY_DIFFERS("antenna-frequency-differs", WARNING),
    INVENTORY_NOT_COMPLETE("inventory-not-complete", WARNING),
    INVENTORY_OUTDATED("inventory-outdated", WARNING),
    NETWORK_CODE_NOT_ASSIGNED("network-code-not-assigned", WARNING),
    NETWORK_CODE_OF_ANOTHER("network-code-of-another", WARNING),
    SITE_BEYOND_BELT("site-beyond-belt", WARNING),
    SITES_TOO_CLOSE("sites-too-close", WARNING),
    SITE_FAR_FROM_COMMUNE("site-far-from-commune", WARNING),
    SITE_COMMUNE_UNKNOWN("site-commune-unknown", WARNING),
    UNKNOWN_BAND("unknown-band", WARNING),
    FREQUENCY_OUTSIDE_BAND("frequency-outside-band", WARNING),
    UNUSUAL_BANDWIDTH("unusual-bandwidth", WARNING),
    SPECTRUM_OF_ANOTHER("spectrum-of-another", WARNING),
    SECTOR_WITHOUT_CELL("sector-without-cell", WARNING),
    SITE_WITHOUT_CELL("site-without-cell", WARNING);

    private final String code;
    private final Severity severity;

    NetworkIssue(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
