package vn.phusong.planner.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Current operators, sites and cells of a pack, in bulk. Every list is ordered by code. */
@Component
public class NetworkInventory {
    private final JdbcClient jdbc;

    NetworkInventory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cells that transmit: cell and site are both on air. */
    public List<RadioCell> listOnAir(String packId) {
        return listAll(packId).stream()
                .filter(each -> each.cell().status() == ServiceStatus.ON_AIR)
                .filter(each -> each.site().status() == ServiceStatus.ON_AIR)
                .toList();
    }

    /** Every cell, also planned ones and ones off air. */
    public List<RadioCell> listAll(String packId) {
        Map<String, Operator> operators = byCode(listOperators(packId), Operator::code);
        Map<String, Site> sites = byCode(listSites(packId), Site::code);
        Map<String, Sector> sectors = byCode(listSectors(packId), Sector::code);
        return current("cell", packId, InventoryRows::cell).stream()
                .map(cell -> {
                    Sector sector = sectors.get(cell.sectorCode());
                    return new RadioCell(
                            cell, sector, sites.get(sector.siteCode()), operators.get(sector.operatorCode()));
                })
                .toList();
    }

    public List<Operator> listOperators(String packId) {
        return current("operator", packId, InventoryRows::operator);
    }

    public List<Site> listSites(String packId) {
        return current("site", packId, InventoryRows::site);
    }

    /** Patterns that came with the pack. */
    public List<ImportedAntenna> listAntennas(String packId) {
        return current("antenna_pattern", packId, InventoryRows::antenna);
    }

    public List<Sector> listSectors(String packId) {
        return current("sector", packId, InventoryRows::sector);
    }

    /** Ordered by operator, technology, area and day. */
    public List<InventoryDeclaration> listDeclarations(String packId) {
        return jdbc.sql("""
                        select i.* from inventory_declaration i
                        join dataset d on d.id = i.dataset_id and d.state = 'CURRENT'
                        where d.pack_id = ?
                        """)
                .param(packId)
                .query(InventoryRows::declaration)
                .list()
                .stream()
                .sorted(Comparator.comparing(InventoryDeclaration::operatorCode)
                        .thenComparing(InventoryDeclaration::technology)
                        .thenComparing(InventoryDeclaration::areaCode)
                        .thenComparing(InventoryDeclaration::asOf))
                .toList();
    }

    // Sorting by code is the same for every machine and locale: the cluster's collation is C.UTF-8, and "C" says so.
    private <T> List<T> current(String table, String packId, RowMapper<T> mapper) {
        return jdbc.sql("select t.* from " + table + " t join dataset d on d.id = t.dataset_id and d.state = 'CURRENT'"
                        + " where d.pack_id = ? order by t.code collate \"C\"")
                .param(packId)
                .query(mapper)
                .list();
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toMap(code, Function.identity()));
    }
}
