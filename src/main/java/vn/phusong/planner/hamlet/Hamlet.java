package vn.phusong.planner.hamlet;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * A hamlet (thôn, bản, khu) as registered. Geometries are in lon/lat, WGS 84.
 *
 * @param edition edition whose commune codes the register uses
 * @param communeCode commune in that edition
 * @param population people, null if not known
 * @param electrified null if not known
 * @param especiallyDifficult (đặc biệt khó khăn), null if not known
 * @param centre null if nobody has located the hamlet
 * @param boundary null if only the centre is known, or nothing
 */
@Embeddable
public record Hamlet(
        String edition,
        String code,
        String name,
        String communeCode,
        @Nullable Integer population,
        @Nullable Integer households,
        @Nullable Boolean electrified,
        @Nullable Boolean especiallyDifficult,
        @Enumerated(EnumType.STRING) GeometryQuality geometryQuality,
        @Enumerated(EnumType.STRING) CentreSource centreSource,
        @Nullable Point centre,
        @Nullable MultiPolygon boundary) {}
