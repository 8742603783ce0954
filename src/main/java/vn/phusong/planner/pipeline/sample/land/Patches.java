package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Connected patches of equal owner in a mesh: keeps the largest of each owner, gives the rest away. */
final class Patches {

    private final AtomMesh mesh;

    Patches(AtomMesh mesh) {
        this.mesh = mesh;
    }

    /**
     * Gives every patch that is not its owner's largest to the neighbour with the longest common
     * border; so holes in the province close and stray bits go.
     */
    void mend(int[] owner) {
        Map<Integer, List<Integer>> largest = new HashMap<>();
        List<List<Integer>> patches = patches(owner);
        for (List<Integer> patch : patches) {
            largest.merge(owner[patch.get(0)], patch, (a, b) -> area_m2(a) >= area_m2(b) ? a : b);
        }
        for (List<Integer> patch : patches) {
            if (largest.get(owner[patch.get(0)]) != patch) {
                int heir = commonestNeighbour(patch, owner);
                patch.forEach(id -> owner[id] = heir);
            }
        }
    }

    private List<List<Integer>> patches(int[] owner) {
        boolean[] seen = new boolean[owner.length];
        List<List<Integer>> patches = new ArrayList<>();
        for (int start = 0; start < owner.length; start++) {
            if (!seen[start]) {
                patches.add(patchFrom(start, owner, seen));
            }
        }
        return patches;
    }

    private List<Integer> patchFrom(int start, int[] owner, boolean[] seen) {
        List<Integer> patch = new ArrayList<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!queue.isEmpty()) {
            int id = queue.remove();
            patch.add(id);
            for (int next : mesh.atoms().get(id).neighbours()) {
                if (!seen[next] && owner[next] == owner[start]) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
        return patch;
    }

    private double area_m2(List<Integer> patch) {
        return patch.stream().mapToDouble(id -> mesh.atoms().get(id).area_m2()).sum();
    }

    private int commonestNeighbour(List<Integer> patch, int[] owner) {
        int own = owner[patch.get(0)];
        Map<Integer, Integer> borders = new TreeMap<>();
        for (int id : patch) {
            Arrays.stream(mesh.atoms().get(id).neighbours())
                    .map(next -> owner[next])
                    .filter(other -> other != own)
                    .forEach(other -> borders.merge(other, 1, Integer::sum));
        }
        return borders.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(own);
    }
}
