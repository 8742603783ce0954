package vn.phusong.planner.admin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * An administrative unit (đơn vị hành chính) of one edition; codes are reused across editions, so the unit is
 * (edition, code). Geometries are in lon/lat, WGS 84.
 *
 * @param parentCode unit one level up in the same edition; null for the province
 * @param unitType tỉnh, thành phố, thị xã, huyện, phường, thị trấn, xã
 * @param population people, null if not known
 * @param validTo first day on which the unit no longer exists, null while it does
 * @param centre seat of the unit, or a point inside where the pack gives none
 */
@Embeddable
public record AdminUnit(
        String edition,
        @Enumerated(EnumType.STRING) AdminLevel level,
        String code,
        @Nullable String parentCode,
        String name,
        String unitType,
        @Nullable Integer population,
        @Nullable Integer households,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Point centre,
        MultiPolygon boundary) {}
