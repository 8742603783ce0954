package vn.phusong.planner.pipeline.sample.facts;

/**
 * A commune of an edition.
 *
 * @param unitType xã, phường or thị trấn
 * @param parent code of the district, or of the province where there are no districts
 * @param successor code of the commune it became part of in the next edition; empty in the last one
 */
public record Commune(String code, String name, String unitType, String parent, String successor) {

    /** Whether streets rather than fields are to be expected. */
    public boolean urban() {
        return !unitType.equals("xã");
    }
}
