package vn.phusong.planner.network;

/** A cell with everything that decides how it radiates. */
public record RadioCell(Cell cell, Sector sector, Site site, Operator operator) {

    public RadioCell {
        if (!cell.sectorCode().equals(sector.code())
                || !sector.siteCode().equals(site.code())
                || !sector.operatorCode().equals(operator.code())) {
            throw new IllegalArgumentException("cell " + cell.code() + ", sector " + sector.code() + ", site "
                    + site.code() + " and operator " + operator.code() + " do not belong together");
        }
    }
}
