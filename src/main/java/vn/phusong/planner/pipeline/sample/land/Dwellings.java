package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Invents where the people of a hamlet live: mostly round its centre, some farms off in the valleys. */
final class Dwellings {

    private static final double VILLAGE_M = 420;
    private static final double HILL_VILLAGE_M = 680;
    private static final double HILLS_FROM_M = 120;

    private Dwellings() {}

    /** 5 to 12 settlement points inside the cells, the first at the centre's cell; people add up. */
    static List<Hamlet.Dwelling> of(List<Atom> cells, int people, Relief relief, SeededRandom random) {
        Coordinate centre = cells.get(0).site();
        int count = Math.max(1, Math.min(people, 5 + random.below(8)));
        List<Coordinate> positions = new ArrayList<>();
        double[] weights = new double[count];
        double village_m = relief.height_m(centre.x, centre.y) > HILLS_FROM_M ? HILL_VILLAGE_M : VILLAGE_M;
        double[] attraction = attraction(cells, village_m, relief);
        for (int i = 0; i < count; i++) {
            Atom cell = i == 0 ? cells.get(0) : cells.get(pick(attraction, random));
            Coordinate position = within(cell, relief, random);
            positions.add(position);
            double away = position.distance(centre) / village_m;
            weights[i] = random.between(0.5, 1.5) / (1 + 0.4 * away * away);
        }
        int[] parts = Apportionment.split(people, weights, 1);
        List<Hamlet.Dwelling> dwellings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dwellings.add(new Hamlet.Dwelling(positions.get(i), parts[i]));
        }
        return dwellings;
    }

    private static double[] attraction(List<Atom> cells, double village_m, Relief relief) {
        Coordinate centre = cells.get(0).site();
        double base_m = relief.height_m(centre.x, centre.y);
        double[] attraction = new double[cells.size()];
        for (int i = 0; i < attraction.length; i++) {
            Coordinate site = cells.get(i).site();
            double away = site.distance(centre) / village_m;
            double climb_m = Math.max(0, relief.height_m(site.x, site.y) - base_m);
            double flat = Double.isNaN(climb_m) ? 1 : StrictMath.exp(-climb_m / 70);
            double dry = relief.water(site.x, site.y) ? 0 : 1;
            attraction[i] = dry * flat * (StrictMath.exp(-away * away / 4) + 0.2) * Math.sqrt(cells.get(i).area_m2());
        }
        return attraction;
    }

    private static int pick(double[] weights, SeededRandom random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A position between the cell's site and one of its corners, inside and dry; else the site. */
    private static Coordinate within(Atom cell, Relief relief, SeededRandom random) {
        Geometry shape = cell.shape();
        Coordinate[] corners = shape.getCoordinates();
        Coordinate corner = corners[random.below(corners.length)];
        double t = random.between(0.05, 0.8);
        Coordinate site = cell.site();
        Coordinate place = LocalPlane.snapped(
                new Coordinate(site.x + t * (corner.x - site.x), site.y + t * (corner.y - site.y)));
        boolean dry = !relief.water(place.x, place.y);
        return dry && shape.contains(shape.getFactory().createPoint(place)) ? place : site;
    }
}
