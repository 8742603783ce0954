package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.LoadReport.IssueTally;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.RowReader;

/**
 * What a load would say of a single file by itself, without a database: everything but the checks among rows and
 * against other datasets.
 *
 * @param rowsWithErrors rows that would be rejected
 * @param broken whether the file could not be read to its end
 * @param tallies how often each issue occurred, errors first
 * @param issues in the order they were found, at most a thousand of each kind
 */
public record Preview(
        long rowsRead, long rowsWithErrors, boolean broken, List<IssueTally> tallies, List<ImportIssue> issues) {

    /** @param land where the rows' places must lie, if that is known */
    public static Preview of(RowImporter importer, DatasetEntry entry, RowReader reader, Optional<Geometry> land)
            throws IOException {
        IssueLog issues = new IssueLog();
        RowIntake intake = new RowIntake(importer, entry, reader, issues, LoadProgress.NONE, land);
        intake.read(row -> {});
        return new Preview(
                intake.rowsRead(), intake.rowsLeftOut(), intake.isBroken(), issues.tallies(), issues.issues());
    }
}
