package vn.phusong.planner.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.network.Cell;
import vn.phusong.planner.network.Operator;
import vn.phusong.planner.network.RadioCell;
import vn.phusong.planner.network.Sector;
import vn.phusong.planner.network.ServiceStatus;
import vn.phusong.planner.network.Site;
import vn.phusong.planner.network.SiteStructure;
import vn.phusong.planner.prediction.NetworkChange;
import vn.phusong.planner.prediction.PredictionBase;
import vn.phusong.radio.antenna.BuiltInPatterns;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Reads a scenario: a JSON object with a {@code name} and a list of {@code changes}, one after the other, each with one
 * of the keys {@code switch_off}, {@code remove_site}, {@code move_site}, {@code set_cell} and {@code add_site}. Later
 * changes see what earlier ones made.
 */
final class ScenarioReader {

    private static final GeometryFactory WGS_84 = new GeometryFactory();
    private static final double DEFAULT_GAIN_DBI = 15;
    private static final double LARGEST_TILT_DEG = 90;

    private final JsonMapper json;
    private final PredictionBase base;
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<RadioCell> added = new ArrayList<>();

    private ScenarioReader(JsonMapper json, PredictionBase base) {
        this.json = json;
        this.base = base;
    }

    /**
     * Reads a scenario for a run.
     *
     * @throws CommandFailure if the text is none, or names what the run does not have
     */
    static Scenario read(String text, PredictionBase base, JsonMapper json) {
        return new ScenarioReader(json, base).read(text);
    }

    private Scenario read(String text) {
        ChangeNode scenario = ChangeNode.of(parsed(text), "scenario");
        scenario.allow("name", "changes");
        for (ChangeNode change : scenario.list("changes")) {
            change.allow("switch_off", "remove_site", "move_site", "set_cell", "add_site");
            switch (change.onlyKey()) {
                case "switch_off" -> switchOff(change.object("switch_off"));
                case "remove_site" -> removeSite(change, change.text("remove_site"));
                case "move_site" -> moveSite(change.object("move_site"));
                case "set_cell" -> setCell(change.object("set_cell"));
                default -> addSite(change.object("add_site"));
            }
        }
        return new Scenario(scenario.text("name", ""), new NetworkChange(removed, added));
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw CommandFailure.badInput("The scenario is no JSON: " + e.getOriginalMessage());
        }
    }

    /** All cells that radiate after the changes so far. */
    private List<RadioCell> present() {
        List<RadioCell> present = new ArrayList<>();
        base.cells().stream().filter(cell -> !removed.contains(cell.cell().code())).forEach(present::add);
        present.addAll(added);
        return present;
    }

    private List<RadioCell> take(Predicate<RadioCell> which) {
        List<RadioCell> taken = present().stream().filter(which).toList();
        Set<String> original =
                base.cells().stream().map(cell -> cell.cell().code()).collect(Collectors.toSet());
        taken.stream().map(cell -> cell.cell().code()).filter(original::contains).forEach(removed::add);
        added.removeAll(taken);
        return taken;
    }

    private void switchOff(ChangeNode node) {
        node.allow("technologies", "operators");
        Set<String> technologies = new TreeSet<>(node.texts("technologies"));
        Set<String> operators = new TreeSet<>(node.has("operators") ? node.texts("operators") : operatorCodes());
        technologies.forEach(each -> node.technology("technologies", each));
        operators.forEach(each -> requireOperator(node, each));
        take(cell -> technologies.contains(cell.cell().technology().name())
                && operators.contains(cell.operator().code()));
    }

    private void removeSite(ChangeNode node, String code) {
        if (take(cell -> cell.site().code().equals(code)).isEmpty()) {
            throw node.wrong("remove_site", code, "a site with cells on air");
        }
    }

    private void moveSite(ChangeNode node) {
        node.allow("site", "lon", "lat");
        String code = node.text("site");
        Point place = place(node);
        List<RadioCell> moved = take(cell -> cell.site().code().equals(code));
        if (moved.isEmpty()) {
            throw node.wrong("site", code, "a site with cells on air");
        }
        moved.forEach(cell -> added.add(new RadioCell(
                cell.cell(), cell.sector(), at(cell.site(), place), cell.operator())));
    }

    private static Site at(Site site, Point place) {
        return new Site(site.code(), site.name(), site.ownerCode(), site.structure(), site.structureHeight_m(),
                site.status(), place);
    }

    /** Power, direction, tilt and height of one cell; what is not said stays. */
    private void setCell(ChangeNode node) {
        node.allow("cell", "epre_dBm", "azimuth_deg", "electrical_tilt_deg", "mechanical_tilt_deg", "height_m");
        String code = node.text("cell");
        List<RadioCell> found = take(cell -> cell.cell().code().equals(code));
        if (found.isEmpty()) {
            throw node.wrong("cell", code, "a cell on air");
        }
        RadioCell former = found.get(0);
        Sector sector = former.sector();
        Cell cell = former.cell();
        added.add(new RadioCell(
                new Cell(cell.code(), cell.sectorCode(), cell.technology(), cell.band(), cell.frequency_MHz(),
                        cell.bandwidth_MHz(), node.number("epre_dBm", -50, 80, cell.epre_dBm()), cell.feederLoss_dB(),
                        cell.status()),
                new Sector(sector.code(), sector.siteCode(), sector.operatorCode(),
                        node.number("azimuth_deg", 0, 360, sector.azimuth_deg()),
                        node.number("height_m", 1, 300, sector.height_m()),
                        node.number("mechanical_tilt_deg", -LARGEST_TILT_DEG, LARGEST_TILT_DEG,
                                sector.mechanicalTilt_deg()),
                        node.number("electrical_tilt_deg", -LARGEST_TILT_DEG, LARGEST_TILT_DEG,
                                sector.electricalTilt_deg()),
                        sector.antenna(), sector.peakGain_dBi(), sector.assumed()),
                former.site(),
                former.operator()));
    }

    private void addSite(ChangeNode node) {
        node.allow("code", "lon", "lat", "sectors");
        String code = node.text("code");
        if (present().stream().anyMatch(cell -> cell.site().code().equals(code))) {
            throw node.wrong("code", code, "the code of no other site");
        }
        Site site = new Site(code, null, "", SiteStructure.UNKNOWN, null, ServiceStatus.ON_AIR, place(node));
        int number = 1;
        for (ChangeNode sector : node.list("sectors")) {
            addSector(sector, site, code + "-" + number++);
        }
    }

    private void addSector(ChangeNode node, Site site, String code) {
        node.allow("operator", "azimuth_deg", "height_m", "electrical_tilt_deg", "mechanical_tilt_deg", "antenna",
                "peak_gain_dBi", "cells");
        Operator operator = requireOperator(node, node.text("operator"));
        String antenna = node.text("antenna", "tr36814");
        double gain_dBi = node.number("peak_gain_dBi", -60, 60, DEFAULT_GAIN_DBI);
        requireAntenna(node, antenna, gain_dBi);
        Sector sector = new Sector(code, site.code(), operator.code(), node.number("azimuth_deg", 0, 360),
                node.number("height_m", 1, 300),
                node.number("mechanical_tilt_deg", -LARGEST_TILT_DEG, LARGEST_TILT_DEG, 0),
                node.number("electrical_tilt_deg", -LARGEST_TILT_DEG, LARGEST_TILT_DEG, 0), antenna, gain_dBi, false);
        int number = 1;
        for (ChangeNode cell : node.list("cells")) {
            cell.allow("technology", "band", "frequency_MHz", "epre_dBm", "feeder_loss_dB");
            Technology technology = cell.technology("technology", cell.text("technology"));
            added.add(new RadioCell(
                    new Cell(code + "-" + number++, code, technology, cell.text("band", ""),
                            cell.number("frequency_MHz", 100, 6000), null, cell.number("epre_dBm", -50, 80),
                            cell.number("feeder_loss_dB", 0, 50, 0), ServiceStatus.ON_AIR),
                    sector, site, operator));
        }
    }

    private void requireAntenna(ChangeNode node, String antenna, double gain_dBi) {
        Map<String, Boolean> own =
                base.antennas().stream().collect(Collectors.toMap(each -> each.code(), each -> true));
        if (!own.containsKey(antenna) && BuiltInPatterns.find(antenna, gain_dBi).isEmpty()) {
            throw node.wrong("antenna", antenna, "tr36814, omni or an antenna of the pack " + new TreeSet<>(own.keySet()));
        }
    }

    private Operator requireOperator(ChangeNode node, String code) {
        return base.operators().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> node.wrong("operator", code, String.join(" | ", operatorCodes())));
    }

    private List<String> operatorCodes() {
        return base.operators().stream().map(Operator::code).toList();
    }

    /** A mast on no known ground would change nothing, which would read as "nothing gained". */
    private Point place(ChangeNode node) {
        double lon_deg = node.number("lon", -180, 180);
        double lat_deg = node.number("lat", -80, 84);
        if (!base.hasGround(lon_deg, lat_deg)) {
            throw node.wrong("lon, lat", lon_deg + ", " + lat_deg, "where the pack has elevation");
        }
        return WGS_84.createPoint(new Coordinate(lon_deg, lat_deg));
    }
}
