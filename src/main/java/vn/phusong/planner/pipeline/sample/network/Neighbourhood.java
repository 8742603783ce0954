package vn.phusong.planner.pipeline.sample.network;

import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;

/** A hamlet as a network planner sees it: its kind of place and how far apart sites stand there. */
record Neighbourhood(Hamlet hamlet, Place place, double spacing_m) {

    static Neighbourhood of(Hamlet hamlet, Relief relief) {
        double density = hamlet.population() / Math.max(0.01, hamlet.shape().getArea() / 1e6);
        double height_m = relief.height_m(hamlet.centre().x, hamlet.centre().y);
        if (density > 3000) {
            return new Neighbourhood(hamlet, Place.CITY, 550);
        }
        if (density > 1200) {
            return new Neighbourhood(hamlet, Place.TOWN, 1000);
        }
        boolean remote = height_m > 140 || density < 110;
        return new Neighbourhood(hamlet, remote ? Place.REMOTE : Place.RURAL, remote ? 5200 : 2200);
    }
}
