package vn.phusong.radio.antenna;

import java.util.List;
import java.util.Optional;

/** The patterns that need no file, by the names that data packs use. */
public final class BuiltInPatterns {

    /** Half-power width of the vertical beam of a typical collinear omni of 8..11 dBi. */
    private static final double OMNI_VERTICAL_WIDTH_DEG = 10;

    private BuiltInPatterns() {}

    /** The names that {@link #find} knows. */
    public static List<String> names() {
        return List.of("tr36814", "omni");
    }

    /** The pattern {@code tr36814} or {@code omni} with a peak gain; empty for any other name. */
    public static Optional<AntennaPattern> find(String name, double peakGain_dBi) {
        return switch (name) {
            case "tr36814" -> Optional.of(SectorPattern.tr36814(peakGain_dBi));
            case "omni" -> Optional.of(new OmniPattern(peakGain_dBi, OMNI_VERTICAL_WIDTH_DEG));
            default -> Optional.empty();
        };
    }
}
