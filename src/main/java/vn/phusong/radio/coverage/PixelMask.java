package vn.phusong.radio.coverage;

/** Which pixels of the terrain's grid a sweep evaluates. Safe for concurrent use. */
@FunctionalInterface
interface PixelMask {

    PixelMask ALL = (column, row) -> true;

    boolean counts(int column, int row);
}
