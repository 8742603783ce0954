package vn.phusong.planner.pipeline.sample.facts;

/**
 * A commune of the 2019 census, or one of the three pieces of the ward that was split later.
 *
 * @param code code of 2019, with the heir's code appended for a piece
 * @param commune2024 code of the commune of edition 2024-11 that took it in
 */
public record CensusCommune(
        String code, String commune2024, int population, int households, double area_km2, double lon, double lat) {}
