package vn.phusong.planner.pipeline.sample.given;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files handed in.
 *
 * @param communes GeoJSON polygons with {@code code} and {@code fullName}
 * @param population CSV with {@code commune_code_2025}, {@code pop_2019_sum}, {@code households_2019_sum};
 *     its rows say which communes the pack holds
 * @param dem .hgt or GeoTIFF file, or a folder of tiles
 * @param targets CSV with {@code id}, {@code kind}, {@code name}, {@code lon}, {@code lat}, {@code area_ha},
 *     {@code status}, {@code coord_method}
 */
public record GivenFiles(Path communes, Path population, Path dem, Optional<Path> targets) {}
