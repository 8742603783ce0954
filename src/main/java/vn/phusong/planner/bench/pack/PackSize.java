package vn.phusong.planner.bench.pack;

/**
 * How much is in a made pack.
 *
 * @param communeColumns communes from west to east
 * @param communeRows communes from south to north
 * @param cells exactly as many
 */
public record PackSize(int communeColumns, int communeRows, int cells) {
    static final int HAMLET_COLUMNS = 20;
    static final int HAMLET_ROWS = 25;
    static final int HAMLETS_PER_COMMUNE = HAMLET_COLUMNS * HAMLET_ROWS;
    static final int SECTORS_PER_SITE = 3;
    static final int CELLS_PER_SECTOR = 4;

    /** More communes would not find room within Vietnam. */
    public static final int MOST_HAMLETS = 500_000;

    public static final int MOST_CELLS = 10_000_000;

    public PackSize {
        int hamlets = communeColumns * communeRows * HAMLETS_PER_COMMUNE;
        if (hamlets < 1 || hamlets > MOST_HAMLETS) {
            throw new IllegalArgumentException("hamlets must be 1 to " + MOST_HAMLETS + ", not " + hamlets);
        }
        if (cells < 1 || cells > MOST_CELLS) {
            throw new IllegalArgumentException("cells must be 1 to " + MOST_CELLS + ", not " + cells);
        }
    }

    /** At least as many hamlets, in whole communes of {@value #HAMLETS_PER_COMMUNE} that make up a rectangle. */
    public static PackSize of(int hamlets, int cells) {
        int communes = (hamlets + HAMLETS_PER_COMMUNE - 1) / HAMLETS_PER_COMMUNE;
        int widest = (int) Math.sqrt(communes);
        for (int rows = widest; rows > widest / 2; rows--) {
            if (communes % rows == 0) {
                return new PackSize(communes / rows, rows, cells);
            }
        }
        return new PackSize(widest == 0 ? 0 : (communes + widest - 1) / widest, widest, cells);
    }

    public int communes() {
        return communeColumns * communeRows;
    }

    public int hamlets() {
        return communes() * HAMLETS_PER_COMMUNE;
    }

    public int sectors() {
        return (cells + CELLS_PER_SECTOR - 1) / CELLS_PER_SECTOR;
    }

    public int sites() {
        return (sectors() + SECTORS_PER_SITE - 1) / SECTORS_PER_SITE;
    }
}
