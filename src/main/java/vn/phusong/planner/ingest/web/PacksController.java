package vn.phusong.planner.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.ChangeDocuments;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.PackDocuments;
import vn.phusong.planner.ingest.PackLoader.LoadInProgress;
import vn.phusong.planner.ingest.PackRollback;
import vn.phusong.planner.ingest.PackRollback.RollbackRefused;
import vn.phusong.planner.ingest.PackVersions;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;

/** {@code /api/v1/packs}: where the data is from and its versions, for everybody; rolling back needs the admin token. */
@RestController
@RequestMapping(path = "/api/v1/packs", produces = "application/json")
@Tag(name = "packs")
class PacksController {
    private final Packs packs;
    private final PackVersions versions;
    private final PackRollback rollback;
    private final PackDocuments documents;
    private final ChangeDocuments changes;
    private final JsonMapper json;

    PacksController(
            Packs packs,
            PackVersions versions,
            PackRollback rollback,
            PackDocuments documents,
            ChangeDocuments changes,
            JsonMapper json) {
        this.packs = packs;
        this.versions = versions;
        this.rollback = rollback;
        this.documents = documents;
        this.changes = changes;
        this.json = json;
    }

    @Operation(summary = "The packs that are loaded")
    @GetMapping
    ObjectNode list(HttpServletRequest request) {
        Parameters.of(request.getParameterMap()).allowing(List.of());
        ObjectNode node = json.createObjectNode();
        ArrayNode array = node.putArray("packs");
        packs.list().forEach(pack -> array.add(documents.pack(pack)));
        return node;
    }

    @Operation(summary = "A pack, its editions, and the provenance of its datasets")
    @GetMapping("/{id}")
    ObjectNode get(@PathVariable String id, HttpServletRequest request) {
        Parameters.of(request.getParameterMap()).allowing(List.of());
        ObjectNode node = documents.pack(pack(id));
        node.put("versions", "/api/v1/packs/" + id + "/versions");
        return node;
    }

    @Operation(summary = "The versions of a pack, newest first, with what each changed")
    @GetMapping("/{id}/versions")
    ObjectNode versions(@PathVariable String id, HttpServletRequest request) {
        Parameters.of(request.getParameterMap()).allowing(List.of());
        ObjectNode node = json.createObjectNode().put("pack", pack(id).id());
        node.set("versions", documents.versions(id));
        return node;
    }

    @Operation(
            summary = "Make an earlier version current again, as a new version (admin token)",
            description = "What is published stays until the pack is analysed again.")
    @PostMapping("/{id}/rollback")
    ObjectNode rollback(@PathVariable String id, HttpServletRequest request) {
        Parameters asked = Parameters.of(request.getParameterMap()).allowing(List.of("to"));
        int number = asked.findNumber("to", 1, Integer.MAX_VALUE)
                .orElseThrow(() -> Problem.of(400, "missing-parameter", "Thiếu tham số", "Missing parameter")
                        .detail(
                                "Cần tham số to: số của phiên bản muốn quay lại.",
                                "The parameter to is needed: the number of the version to go back to.")
                        .with("parameter", "to")
                        .exception())
                .intValue();
        try {
            LoadReport report = rollback.rollback(id, number);
            return changes.rollback(report, number, versions.findCurrent(id).orElseThrow());
        } catch (RollbackRefused refused) {
            throw problem(refused, id, number).exception();
        } catch (LoadInProgress e) {
            throw Problem.of(409, "load-in-progress", "Đang nạp dữ liệu", "Load in progress")
                    .detail(
                            "Một lần nạp dữ liệu khác đang chạy; hãy thử lại khi lần nạp đó kết thúc.",
                            "Another load is in progress: try again when it has ended.")
                    .exception();
        }
    }

    private Pack pack(String id) {
        return packs.find(id).orElseThrow(() -> unknownPack(id).exception());
    }

    private static Problem unknownPack(String id) {
        return Problem.of(404, "unknown-pack", "Không có gói dữ liệu này", "No such pack")
                .detail("Không có gói dữ liệu " + id + ".", "There is no pack " + id + ".");
    }

    private static Problem problem(RollbackRefused refused, String id, int number) {
        return switch (refused.reason()) {
            case UNKNOWN_PACK -> unknownPack(id);
            case UNKNOWN_VERSION -> Problem.of(404, "unknown-version", "Không có phiên bản này", "No such version")
                    .detail(
                            "Gói dữ liệu " + id + " không có phiên bản " + number + ".",
                            "Pack " + id + " has no version " + number + ".");
            case RASTER_MISSING -> Problem.of(409, "raster-missing", "Thiếu tệp raster", "Stored raster missing")
                    .detail(
                            "Phiên bản " + number + " cần các tệp raster đã bị mất hoặc hỏng (bộ dữ liệu "
                                    + refused.subject() + "). Không có gì thay đổi.",
                            "Version " + number + " needs stored rasters that are missing or damaged (datasets "
                                    + refused.subject() + "). Nothing was changed.");
        };
    }
}
