package vn.phusong.planner.ingest.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.VietnamExtent;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.crs.Reprojection;

/** Brings the geometries of one dataset to lon/lat and says what is wrong with them. */
final class GeometryCheck {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final GeometryRule rule;
    private final boolean geographic;
    private final Reprojection toWgs84;
    private String field = "geometry";

    GeometryCheck(GeometryRule rule, String crs) {
        this.rule = rule;
        this.geographic = CoordinateSystems.isGeographic(crs);
        this.toWgs84 = CoordinateSystems.toWgs84(crs);
    }

    /** What issues name as the field, for points that come from columns. */
    void nameField(String field) {
        this.field = field;
    }

    /** The geometry in lon/lat, valid; empty if there is none or an error was added to the issues. */
    Optional<Geometry> check(@Nullable Geometry geometry, List<ImportIssue> issues) {
        if (geometry == null) {
            if (rule.required()) {
                report(issues, IngestIssue.MISSING_GEOMETRY, null, rule.allowed());
            }
            return Optional.empty();
        }
        if (!rule.types().contains(geometry.getGeometryType())) {
            report(issues, IngestIssue.WRONG_GEOMETRY_TYPE, geometry.getGeometryType(), rule.allowed());
            return Optional.empty();
        }
        if (geographic && !WORLD.contains(geometry.getEnvelopeInternal())) {
            String expected = "lon -180 … 180, lat -90 … 90";
            report(issues, IngestIssue.NOT_LON_LAT, place(geometry.getCoordinate()), expected);
            return Optional.empty();
        }
        return located(geometry, issues).flatMap(located -> valid(located, issues));
    }

    private Optional<Geometry> located(Geometry geometry, List<ImportIssue> issues) {
        Geometry located = toWgs84.apply(geometry);
        for (Coordinate place : located.getCoordinates()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                report(issues, IngestIssue.OUTSIDE_CRS, place(geometry.getCoordinate()), null);
                return Optional.empty();
            }
        }
        if (!VietnamExtent.contains(located.getEnvelopeInternal())) {
            String value = place(located.getCoordinate());
            issues.add(issue(IngestIssue.OUTSIDE_VIETNAM, value, VietnamExtent.expected())
                    .with(WORLD.contains(located.getEnvelopeInternal()) ? located : null));
            return Optional.empty();
        }
        return Optional.of(located);
    }

    private Optional<Geometry> valid(Geometry geometry, List<ImportIssue> issues) {
        @Nullable TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return Optional.of(geometry);
        }
        String reason = error.getMessage() + " at " + place(error.getCoordinate());
        Geometry repaired = GeometryFixer.fix(geometry);
        if (repaired.isEmpty() || repaired.getDimension() != geometry.getDimension() || !repaired.isValid()) {
            issues.add(issue(IngestIssue.BROKEN_GEOMETRY, reason, "OGC Simple Features").with(geometry));
            return Optional.empty();
        }
        Geometry fault = geometry.getFactory().createPoint(error.getCoordinate());
        issues.add(issue(IngestIssue.REPAIRED_GEOMETRY, reason, "OGC Simple Features").with(fault));
        return Optional.of(repaired);
    }

    private void report(
            List<ImportIssue> issues, IssueCode code, @Nullable String value, @Nullable String expected) {
        issues.add(issue(code, value, expected));
    }

    private ImportIssue issue(IssueCode code, @Nullable String value, @Nullable String expected) {
        return ImportIssue.of(code).in(field, value).expecting(expected);
    }

    private static String place(Coordinate place) {
        return String.format(Locale.ROOT, "%.6f, %.6f", place.x, place.y);
    }
}
