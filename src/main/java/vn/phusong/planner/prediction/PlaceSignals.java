package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.linkbudget.Technology;

/** Cuts the engine's flat result into one signal per place, operator and technology. */
final class PlaceSignals {

    private PlaceSignals() {}

    /** Channels without any cell and without anything unknown at a place are left out. */
    static List<PlaceSignal> of(RunFrame frame, PointLevels levels) {
        List<PlaceSignal> signals = new ArrayList<>();
        int first = 0;
        for (JudgingPlace place : frame.places()) {
            signals.addAll(of(frame, levels, place, first));
            first += place.size();
        }
        return signals;
    }

    /** @param first number of the place's first point */
    static List<PlaceSignal> of(RunFrame frame, PointLevels levels, JudgingPlace place, int first) {
        List<PlaceSignal> signals = new ArrayList<>();
        for (int operator = 0; operator < frame.operators().size(); operator++) {
            for (Technology technology : Technology.values()) {
                if (place.size() > 0) {
                    PlaceSignal signal = signal(frame, levels, place, first, operator, technology);
                    if (signal != null) {
                        signals.add(signal);
                    }
                }
            }
        }
        return signals;
    }

    private static @Nullable PlaceSignal signal(
            RunFrame frame, PointLevels levels, JudgingPlace place, int first, int operator, Technology technology) {
        int channel = TransmitterInventory.channel(operator, technology);
        @Nullable Integer[] level_cdBm = new Integer[place.size()];
        boolean[] unknown = new boolean[place.size()];
        boolean anything = false;
        for (int i = 0; i < place.size(); i++) {
            int level = levels.level_cdBm(first + i, channel);
            level_cdBm[i] = level == PointLevels.NO_LEVEL ? null : level;
            unknown[i] = levels.isUnknown(first + i, channel);
            anything |= level != PointLevels.NO_LEVEL || unknown[i];
        }
        if (!anything) {
            return null;
        }
        int server = levels.server(first, channel);
        return new PlaceSignal(
                place,
                frame.operators().get(operator).code(),
                technology.name(),
                level_cdBm,
                unknown,
                server < 0 ? null : frame.cells().get(server).cell().code(),
                server < 0 ? null : levels.distance_m(first, channel),
                server < 0 ? null : levels.excess_cdB(first, channel));
    }
}
