package vn.phusong.planner.prediction.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import vn.phusong.planner.prediction.raster.CloudGeoTiff;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.linkbudget.CoverageProbability;
import vn.phusong.radio.linkbudget.LinkBudget;

/** What a raster of the map tells; named as typed. */
enum SignalQuantity {
    level("best level, dBm; NaN where no known cell reaches") {
        @Override
        void write(Path file, SignalView view, Map<String, String> metadata) throws IOException {
            floats(file, view, metadata, slot -> {
                short level = view.composite().level_cdBm(slot);
                return level == AreaLevels.NO_LEVEL ? Double.NaN : LinkBudget.dBm(level);
            });
        }
    },
    probability("probability of a usable level, 0..1; NaN where terrain is missing") {
        @Override
        void write(Path file, SignalView view, Map<String, String> metadata) throws IOException {
            floats(file, view, metadata, slot -> {
                if (SignalClass.of(view.composite(), slot, view.thresholds()) == SignalClass.UNKNOWN) {
                    return Double.NaN;
                }
                short level = view.composite().level_cdBm(slot);
                return level == AreaLevels.NO_LEVEL
                        ? 0
                        : CoverageProbability.atLeast(
                                view.thresholds().usable_dBm(), LinkBudget.dBm(level), view.map().sigma_dB()[slot]);
            });
        }
    },
    server("best server, an index whose cell codes are written beside the raster as .csv; -1 without any") {
        @Override
        void write(Path file, SignalView view, Map<String, String> metadata) throws IOException {
            integers(file, view, metadata, view.composite()::server);
        }
    },
    servers("number of cells with a usable level; -1 outside the area") {
        @Override
        void write(Path file, SignalView view, Map<String, String> metadata) throws IOException {
            integers(file, view, metadata, view.composite()::servers);
        }
    },
    signal_class("0 none, 1 usable, 2 good, 3 unknown; -1 outside the area") {
        @Override
        void write(Path file, SignalView view, Map<String, String> metadata) throws IOException {
            integers(file, view, metadata, slot ->
                    SignalClass.of(view.composite(), slot, view.thresholds()).ordinal());
        }
    };

    private static final int NOTHING = -1;

    private final String meaning;

    SignalQuantity(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    abstract void write(Path file, SignalView view, Map<String, String> metadata) throws IOException;

    private static void floats(
            Path file, SignalView view, Map<String, String> metadata, IntToDoubleFunction value) throws IOException {
        AreaPixels pixels = view.composite().pixels();
        float[] values = new float[pixels.grid().size()];
        Arrays.fill(values, Float.NaN);
        for (int slot = 0; slot < pixels.size(); slot++) {
            values[pixels.cell(slot)] = (float) value.applyAsDouble(slot);
        }
        CloudGeoTiff.write(file, pixels.grid(), values, metadata);
    }

    private static void integers(
            Path file, SignalView view, Map<String, String> metadata, IntUnaryOperator value) throws IOException {
        AreaPixels pixels = view.composite().pixels();
        int[] values = new int[pixels.grid().size()];
        Arrays.fill(values, NOTHING);
        for (int slot = 0; slot < pixels.size(); slot++) {
            values[pixels.cell(slot)] = value.applyAsInt(slot);
        }
        CloudGeoTiff.write(file, pixels.grid(), values, NOTHING, metadata);
    }
}
