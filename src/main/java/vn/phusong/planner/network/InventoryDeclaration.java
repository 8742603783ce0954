package vn.phusong.planner.network;

import java.time.LocalDate;
import vn.phusong.radio.linkbudget.Technology;

/**
 * An operator's word on its list of cells of one technology in one area; without {@code complete}, a place that no cell
 * covers is UNKNOWN, not UNCOVERED.
 *
 * @param areaCode code of the province, of a unit of the register's edition, or {@code EDITION/CODE}
 */
public record InventoryDeclaration(
        String operatorCode, Technology technology, String areaCode, boolean complete, LocalDate asOf) {}
