package vn.phusong.planner.gap;

import java.util.List;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.ogcapi.CriteriaVersion;
import vn.phusong.planner.ogcapi.LayerSource;
import vn.phusong.planner.ogcapi.Publication;

/**
 * Which criteria the layers of a publication show: of hamlets, statuses, reasons and figures are those of
 * {@link #main()}, and of the {@link #others()} the status alone stands beside them; of targets, those of
 * {@link #targets()}.
 *
 * @param main {@code any-mobile}, or the first by id where a run was not judged by it
 */
record PublishedCriteria(CriteriaKey main, List<CriteriaKey> others) {

    /** @throws IllegalStateException if the run was not judged at all: it has nothing to publish */
    static PublishedCriteria of(Publication publication) {
        List<CriteriaKey> all = publication.criteria().entrySet().stream()
                .map(entry -> new CriteriaKey(entry.getKey(), entry.getValue()))
                .toList();
        CriteriaKey main = all.stream()
                .filter(key -> key.id().equals(BuiltInCriteria.ANY_MOBILE))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "run " + publication.runId() + " has not been judged, so there are no gaps to publish"));
        return new PublishedCriteria(
                main, all.stream().filter(key -> !key.equals(main)).toList());
    }

    /**
     * What the layers of targets show: {@code 5g}, or {@link #main()} where a run was not judged by it. Each criteria has
     * a target rule of its own, and beside 5G statuses {@code any-mobile} would name the rule of something else.
     */
    CriteriaKey targets() {
        return others.stream()
                .filter(key -> key.id().equals(BuiltInCriteria.NR_ONLY))
                .findFirst()
                .orElse(main);
    }

    /** What judgements by one of these criteria rest on. */
    LayerSource source(Publication publication, CriteriaKey shown) {
        return new LayerSource(
                publication.licence(),
                "PhuSong, ITU-R P.1812",
                publication.synthetic(),
                new CriteriaVersion(shown.id(), shown.version(), Scope.ANY.code()));
    }
}
