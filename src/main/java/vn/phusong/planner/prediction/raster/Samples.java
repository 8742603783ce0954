package vn.phusong.planner.prediction.raster;

import java.nio.ByteBuffer;

/**
 * The values of a raster, row by row from the north-west, and how they are told.
 *
 * @param sampleFormat TIFF 6.0's: 2 signed whole numbers, 3 floating point; four bytes each
 * @param noData of what has no value, in GDAL's words
 * @param size number of values
 */
record Samples(int sampleFormat, String noData, int size, Writing writing) {

    /** Puts one value, or what stands for none if its index is −1. */
    @FunctionalInterface
    interface Writing {
        void put(ByteBuffer into, int index);
    }

    static Samples of(float[] values) {
        return new Samples(
                3, "nan", values.length, (into, index) -> into.putFloat(index < 0 ? Float.NaN : values[index]));
    }

    static Samples of(int[] values, int noData) {
        return new Samples(
                2, Integer.toString(noData), values.length,
                (into, index) -> into.putInt(index < 0 ? noData : values[index]));
    }
}
