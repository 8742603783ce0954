package vn.phusong.planner.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.planner.network.ImportedAntenna;
import vn.phusong.planner.network.Operator;
import vn.phusong.planner.network.RadioCell;
import vn.phusong.planner.network.Sector;
import vn.phusong.radio.antenna.AntennaPattern;
import vn.phusong.radio.antenna.BuiltInPatterns;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;

/** Translates the register's cells into what the engine computes with. */
final class EngineCells {

    private EngineCells() {}

    static TransmitterInventory inventory(RunFrame frame, RadioConstants radio) {
        return new TransmitterInventory(frame.operators().size(), list(frame, frame.cells(), radio));
    }

    /** Cells of a frame's operators and antennas, as the engine has them. */
    static List<TransmitterCell> list(RunFrame frame, List<RadioCell> radioCells, RadioConstants radio) {
        Map<String, Integer> operatorIndex = new HashMap<>();
        for (Operator operator : frame.operators()) {
            operatorIndex.put(operator.code(), operatorIndex.size());
        }
        Map<String, ImportedAntenna> antennas = frame.antennas().stream()
                .collect(Collectors.toMap(ImportedAntenna::code, Function.identity()));
        return radioCells.stream()
                .map(cell -> cell(
                        cell, operatorIndex.get(cell.operator().code()), antenna(cell.sector(), antennas), radio))
                .toList();
    }

    private static TransmitterCell cell(
            RadioCell radioCell, int operator, MountedAntenna antenna, RadioConstants radio) {
        Sector sector = radioCell.sector();
        Technology technology = radioCell.cell().technology();
        double frequency_MHz = radioCell.cell().frequency_MHz();
        return new TransmitterCell(
                new LonLat(
                        radioCell.site().location().getX(),
                        radioCell.site().location().getY()),
                sector.height_m(),
                frequency_MHz,
                technology,
                operator,
                radioCell.cell().epre_dBm(),
                radioCell.cell().feederLoss_dB(),
                antenna,
                maxRadius_km(technology, frequency_MHz, radio.maxRadius()));
    }

    /** A measured pattern contains its electrical tilt, so it is lowered only by what the sector's differs from it. */
    private static MountedAntenna antenna(Sector sector, Map<String, ImportedAntenna> antennas) {
        ImportedAntenna imported = antennas.get(sector.antenna());
        if (imported != null) {
            return new MountedAntenna(
                    imported.pattern(),
                    sector.azimuth_deg(),
                    sector.electricalTilt_deg() - imported.electricalTilt_deg(),
                    sector.mechanicalTilt_deg());
        }
        AntennaPattern builtIn = BuiltInPatterns.find(sector.antenna(), sector.peakGain_dBi())
                .orElseThrow(() -> CommandFailure.failed("Sector " + sector.code() + " names the antenna pattern \""
                        + sector.antenna() + "\", which is neither built in nor in the pack: load the pack again."));
        return new MountedAntenna(
                builtIn, sector.azimuth_deg(), sector.electricalTilt_deg(), sector.mechanicalTilt_deg());
    }

    /** The technology's access limit (GSM's timing advance ends at 35 km) and the pack's limit of the band. */
    private static double maxRadius_km(
            Technology technology, double frequency_MHz, RadioConstants.MaxRadius limits) {
        return technology == Technology.GSM ? limits.gsm_km() : limits.ofFrequency_km(frequency_MHz);
    }
}
