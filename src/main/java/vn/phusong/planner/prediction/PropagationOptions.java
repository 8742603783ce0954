package vn.phusong.planner.prediction;

import java.util.Iterator;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.Polarization;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;

/** Options that say how loss is predicted. */
final class PropagationOptions {

    @Option(
            names = "--model",
            paramLabel = "ID",
            defaultValue = "p1812",
            showDefaultValue = Visibility.ALWAYS,
            completionCandidates = ModelIds.class,
            description = "propagation model: ${COMPLETION-CANDIDATES}")
    private String model = "";

    @Option(
            names = "--polarization",
            paramLabel = "V|H",
            defaultValue = "V",
            showDefaultValue = Visibility.ALWAYS,
            converter = PolarizationConverter.class,
            description = "vertical or horizontal")
    private Polarization polarization = Polarization.VERTICAL;

    @Option(
            names = "--time-percent",
            paramLabel = "P",
            defaultValue = "50",
            showDefaultValue = Visibility.ALWAYS,
            description = "percentage of time for which the loss is not exceeded, 1..50")
    private double timePercent;

    @Option(
            names = "--location-percent",
            paramLabel = "P",
            defaultValue = "50",
            showDefaultValue = Visibility.ALWAYS,
            description = "percentage of locations for which the loss is not exceeded, 1..99")
    private double locationPercent;

    @Option(
            names = "--location-width",
            paramLabel = "METRES",
            defaultValue = "100",
            showDefaultValue = Visibility.ALWAYS,
            description = "width of the square over which locations vary")
    private double locationWidth_m;

    @Option(
            names = "--n0",
            paramLabel = "N-UNITS",
            defaultValue = "360",
            showDefaultValue = Visibility.ALWAYS,
            description = "surface refractivity at sea level")
    private double n0;

    @Option(
            names = "--delta-n",
            paramLabel = "N-UNITS/KM",
            defaultValue = "50",
            showDefaultValue = Visibility.ALWAYS,
            description = "lapse rate of refractivity through the lowest kilometre, positive")
    private double deltaN;

    /** @throws CommandFailure if there is no such model */
    PropagationModel model() {
        try {
            return PropagationModels.get(model);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--model: " + e.getMessage());
        }
    }

    /**
     * Settings for inland paths around a latitude.
     *
     * @throws CommandFailure if a value is out of its range
     */
    PathSettings settings(double latitude_deg) {
        require(timePercent >= 1 && timePercent <= 50, "--time-percent must be 1..50", timePercent);
        require(locationPercent >= 1 && locationPercent <= 99, "--location-percent must be 1..99", locationPercent);
        require(locationWidth_m > 0, "--location-width must be above 0 m", locationWidth_m);
        require(deltaN > 0 && deltaN < 157, "--delta-n must be above 0 and below 157", deltaN);
        require(n0 > 200 && n0 < 500, "--n0 must be above 200 and below 500", n0);
        return new PathSettings(
                timePercent,
                locationPercent,
                locationWidth_m,
                true,
                polarization,
                deltaN,
                n0,
                latitude_deg,
                PathSettings.INLAND_KM,
                PathSettings.INLAND_KM);
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw CommandFailure.badInput(rule + ", not " + actual + ".");
        }
    }

    static final class ModelIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PropagationModels.list().stream().map(PropagationModel::id).iterator();
        }
    }

    static final class PolarizationConverter implements ITypeConverter<Polarization> {
        @Override
        public Polarization convert(String value) {
            for (Polarization polarization : Polarization.values()) {
                String name = polarization.name();
                if (value.equalsIgnoreCase(name) || value.equalsIgnoreCase(name.substring(0, 1))) {
                    return polarization;
                }
            }
            throw new TypeConversionException("V or H expected, not \"" + value + "\"");
        }
    }
}
