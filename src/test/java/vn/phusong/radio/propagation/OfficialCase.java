package vn.phusong.radio.propagation;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/**
 * One of the 63 cases published with the Recommendation: a path file, a row of its measurements, and the
 * log of every intermediate result.
 */
record OfficialCase(String name, List<String> header, List<double[]> points, String[] measurement, Path log) {

    @Override
    public String toString() {
        return name;
    }

    static List<OfficialCase> in(Path profileFile, Path resultFolder) throws IOException {
        List<String> lines = Files.readAllLines(profileFile);
        int profileStart = indexOf(lines, "{Begin of Profile}") + 2;
        int measurementStart = indexOf(lines, "{Begin of Measurements}") + 1;
        List<double[]> points = new ArrayList<>();
        for (int i = profileStart; Character.isDigit(lines.get(i).charAt(0)); i++) {
            points.add(List.of(lines.get(i).split(",")).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        String stem = profileFile.getFileName().toString().replace(".csv", "");
        List<OfficialCase> cases = new ArrayList<>();
        for (int i = measurementStart; Character.isDigit(lines.get(i).charAt(0)); i++) {
            String name = stem + "_" + cases.size();
            cases.add(new OfficialCase(
                    name,
                    lines.subList(0, profileStart),
                    points,
                    lines.get(i).split(","),
                    resultFolder.resolve(name + "_log.csv")));
        }
        return cases;
    }

    PathProfile profile() {
        PathProfile profile = PathProfile.of(column(0), column(1), column(3));
        profile.useZones(points.stream()
                .map(point -> switch ((int) point[4]) {
                    case 1 -> RadioClimaticZone.SEA;
                    case 3 -> RadioClimaticZone.COASTAL_LAND;
                    default -> RadioClimaticZone.INLAND;
                })
                .toArray(RadioClimaticZone[]::new));
        return profile;
    }

    /** Location variability is out of these cases: σ_L = 0. */
    PathSettings settings() {
        double length_km = points.get(points.size() - 1)[0];
        return new PathSettings(
                measured(14),
                50,
                100,
                false,
                measured(4) == 1 ? Polarization.HORIZONTAL : Polarization.VERTICAL,
                headed("Average annual values dN"),
                headed("Average annual sea-level surface refractivity"),
                PathCentre.latitude_deg(
                        headed("Tx LAT"), headed("Tx LON"), headed("Rx LAT"), headed("Rx LON"), length_km),
                PathSettings.INLAND_KM,
                PathSettings.INLAND_KM);
    }

    double frequency_MHz() {
        return measured(0);
    }

    double txHeight_m() {
        return measured(1);
    }

    double rxHeight_m() {
        return measured(3);
    }

    double loss_dB() {
        return measured(17);
    }

    /** Intermediate results by the name the log gives them, without unit: {@code Ld50}, {@code hte}, … */
    Map<String, Double> intermediates() throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells.length == 4 && !cells[0].startsWith("#"))
                .collect(toMap(
                        cells -> cells[0].replaceAll(" *\\(.*", "").strip() + (cells[1].equals("Eq (90a)") ? "'" : ""),
                        cells -> Double.parseDouble(cells[3]),
                        (first, later) -> first));
    }

    private double[] column(int index) {
        return points.stream().mapToDouble(point -> point[index]).toArray();
    }

    private double measured(int index) {
        return Double.parseDouble(measurement[index]);
    }

    private double headed(String start) {
        return header.stream()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .findFirst()
                .orElseThrow();
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line " + start);
    }
}
