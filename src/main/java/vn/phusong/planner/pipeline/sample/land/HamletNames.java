package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.HamletWords;

/** Invented hamlet names in the province's manner: Khu with a number, Xóm, Thôn or Bản with a word. */
final class HamletNames {

    private final List<String> words = HamletWords.load();

    /** {@code count} different names for the hamlets of a commune. */
    List<String> forCommune(Commune commune, boolean mountains, int count, SeededRandom random) {
        List<String> names = new ArrayList<>();
        boolean numbered = commune.urban() || random.chance(mountains ? 0.35 : 0.75);
        if (numbered) {
            for (int i = 1; i <= count; i++) {
                names.add("Khu " + i);
            }
            return names;
        }
        List<String> pool = new ArrayList<>(words);
        for (int i = 0; i < count; i++) {
            String kind = mountains ? (random.chance(0.25) ? "Bản " : "Xóm ") : (random.chance(0.5) ? "Thôn " : "Xóm ");
            String word = pool.remove(random.below(pool.size()));
            names.add(kind + word);
        }
        return names;
    }
}
