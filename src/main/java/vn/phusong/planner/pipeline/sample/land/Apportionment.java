package vn.phusong.planner.pipeline.sample.land;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts add up: largest remainders, ties to the first. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Parts of {@code total} in proportion to {@code weights}, each at least {@code minimum}.
     *
     * @throws IllegalArgumentException if the minimum alone exceeds the total
     */
    static int[] split(int total, double[] weights, int minimum) {
        int free = total - minimum * weights.length;
        if (free < 0) {
            throw new IllegalArgumentException(
                    total + " cannot give " + weights.length + " parts of at least " + minimum);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] remainder = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double share = free * (weights[i] / sum);
            parts[i] = minimum + (int) share;
            remainder[i] = share - (int) share;
            given += (int) share;
        }
        List<Integer> byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainder[i]).thenComparing(i -> i))
                .toList();
        for (int i = 0; i < free - given; i++) {
            parts[byRemainder.get(i % byRemainder.size())]++;
        }
        return parts;
    }
}
