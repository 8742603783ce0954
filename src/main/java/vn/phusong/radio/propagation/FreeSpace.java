package vn.phusong.radio.propagation;

/** Loss in free space, ITU-R P.525-4 §2.3: the least any path can lose at the median. */
final class FreeSpace {

    private FreeSpace() {}

    static PropagationModel model() {
        return new FormulaModel(
                "free-space",
                "P.525-4/1",
                new ValidityRange(
                        30, 100_000, 0, 3000, 0, 10_000, "ITU-R P.525-4 §2.3 (any distance beyond the near field)"),
                FreeSpace::loss_dB);
    }

    static double loss_dB(LinkGeometry link, double frequency_MHz) {
        return 32.4 + 20 * Math.log10(frequency_MHz) + 20 * Math.log10(link.slantDistance_km);
    }
}
