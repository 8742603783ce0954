package vn.phusong.planner.elevation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Joins tiles that lie on one lattice, so that heights between them are bilinear like all others, and puts what remains
 * apart in the order in which it counts: the finest posting first, then by name.
 */
final class BandMosaic {

    /** Joining tiles that lie far apart would mostly hold what is unknown. */
    private static final long MOST_CELLS_PER_KNOWN = 4;

    /** Postings that agree in two digits are one: 1 arc second is 30.8 m in the south and 30.9 m in the north. */
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private BandMosaic() {}

    /** @param bands in the order of their names */
    static List<TerrainBand> join(List<TerrainBand> bands) {
        List<List<TerrainBand>> lattices = new ArrayList<>();
        for (TerrainBand band : bands) {
            lattices.stream()
                    .filter(lattice -> lattice.get(0).isAlignedWith(band))
                    .findFirst()
                    .orElseGet(() -> {
                        lattices.add(new ArrayList<>());
                        return lattices.get(lattices.size() - 1);
                    })
                    .add(band);
        }
        List<TerrainBand> joined = new ArrayList<>();
        lattices.forEach(lattice -> joined.addAll(oneLattice(lattice)));
        joined.sort(Comparator.comparing((TerrainBand band) -> new BigDecimal(band.posting_m()).round(TWO_DIGITS))
                .thenComparing(TerrainBand::file));
        return joined;
    }

    private static List<TerrainBand> oneLattice(List<TerrainBand> tiles) {
        if (tiles.size() == 1) {
            return tiles;
        }
        TerrainBand first = tiles.get(0);
        double west = tiles.stream().mapToDouble(TerrainBand::west).min().orElseThrow();
        double north = tiles.stream().mapToDouble(TerrainBand::north).max().orElseThrow();
        double east = tiles.stream().mapToDouble(TerrainBand::east).max().orElseThrow();
        double south = tiles.stream().mapToDouble(TerrainBand::south).min().orElseThrow();
        long columns = Math.round((east - west) / first.stepX()) + 1;
        long rows = Math.round((north - south) / first.stepY()) + 1;
        long known = tiles.stream().mapToLong(tile -> tile.values().length).sum();
        if (columns * rows > Math.min(GeoTiffBand.MAX_CELLS, MOST_CELLS_PER_KNOWN * known)) {
            return tiles;
        }
        float[] values = new float[(int) (columns * rows)];
        Arrays.fill(values, Float.NaN);
        TerrainBand span = new TerrainBand(
                first.file(), first.crs(), west, north, first.stepX(), first.stepY(), (int) columns, (int) rows, values);
        tiles.forEach(tile -> copy(tile, span));
        return List.of(span);
    }

    /** Where tiles overlap (.hgt tiles share their edge rows), the first known value counts. */
    private static void copy(TerrainBand tile, TerrainBand span) {
        int firstColumn = (int) Math.round((tile.west() - span.west()) / span.stepX());
        int firstRow = (int) Math.round((span.north() - tile.north()) / span.stepY());
        for (int row = 0; row < tile.rows(); row++) {
            int from = row * tile.columns();
            int to = (firstRow + row) * span.columns() + firstColumn;
            for (int column = 0; column < tile.columns(); column++) {
                if (Float.isNaN(span.values()[to + column])) {
                    span.values()[to + column] = tile.values()[from + column];
                }
            }
        }
    }
}
