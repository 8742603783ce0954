package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;

/** Sites that do not serve: planned ones where signal is missing, and some switched off. */
final class Projects {

    private Projects() {}

    static List<Site> of(List<Hamlet> quiet, int count, Relief relief, List<Carrier> carriers, long seed) {
        SeededRandom random = SeededRandom.of(seed, "projects");
        Outfit outfit = new Outfit(carriers, random);
        List<Site> projects = new ArrayList<>();
        for (int i = 0; i < 2 * count; i++) {
            Hamlet hamlet = quiet.get(random.below(quiet.size()));
            Coordinate position = Spot.near(hamlet.centre(), 60, 600, relief, random);
            Site site = outfit.site(i % 3 == 0 ? "vinaphone" : "viettel", Place.REMOTE, position, hamlet.place());
            projects.add(site.withStatus(i < count ? "PLANNED" : "OFF_AIR"));
        }
        return projects;
    }
}
