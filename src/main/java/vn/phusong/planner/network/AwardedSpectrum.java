package vn.phusong.planner.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Downlink spectrum that was awarded to one operator alone, by the Ministry's auctions of 2024 and 2025 as the press
 * told them: 2500–2600 (8 March 2024), 3700–3800 (19 March 2024), 3800–3900 (9 July 2024, Decision 1219/QĐ-BTTTT),
 * 768–778 (20 May 2025) and 758–768 MHz (16 September 2025). Who uses what of 900, 1800 and 2100 MHz is not public.
 */
final class AwardedSpectrum {

    private record Block(double low_MHz, double high_MHz, VietnamNetworks holder) {}

    private static final List<Block> BLOCKS = List.of(
            new Block(2500, 2600, VietnamNetworks.VIETTEL),
            new Block(3700, 3800, VietnamNetworks.VINAPHONE),
            new Block(3800, 3900, VietnamNetworks.MOBIFONE),
            new Block(758, 768, VietnamNetworks.VINAPHONE),
            new Block(768, 778, VietnamNetworks.VIETTEL));

    private AwardedSpectrum() {}

    /** SQL rows (low, high, mnc, brand). */
    static String sqlRows() {
        return BLOCKS.stream()
                .map(block -> "(%s, %s, '%s', '%s')"
                        .formatted(block.low_MHz, block.high_MHz, block.holder.mnc(), block.holder.brand()))
                .collect(Collectors.joining(", "));
    }
}
