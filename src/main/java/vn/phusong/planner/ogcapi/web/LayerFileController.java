package vn.phusong.planner.ogcapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.phusong.planner.ogcapi.LayerFiles;
import vn.phusong.planner.ogcapi.LayerFormat;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;

/** Whole layers, each as one file: {@code /layers/{id}.geojson} and {@code /layers/{id}.csv}. */
@RestController
class LayerFileController {

    private final ServedLayers layers;
    private final LayerFiles files;

    LayerFileController(ServedLayers layers, LayerFiles files) {
        this.layers = layers;
        this.files = files;
    }

    @GetMapping("/layers/{file}")
    ResponseEntity<byte[]> layer(HttpServletRequest request, @PathVariable String file) {
        Parameters.of(request.getParameterMap()).allowing(List.of());
        int dot = file.lastIndexOf('.');
        LayerFormat format = LayerFormat.find(file.substring(dot + 1))
                .orElseThrow(() -> Problem.of(404, "unknown-layer-format", "Không có định dạng này", "No such format")
                        .detail(
                                "Địa chỉ của một lớp là /layers/{id}.geojson hoặc /layers/{id}.csv.",
                                "The address of a layer is /layers/{id}.geojson or /layers/{id}.csv.")
                        .exception());
        LayerSnapshot layer = layers.getLayer(file.substring(0, Math.max(dot, 0)));
        return new Answer(
                        request,
                        MediaType.parseMediaType(format.mediaType()),
                        layer.publication().identity(),
                        file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .send(
                        () -> files.get(layer, format).plain(),
                        () -> files.get(layer, format).gzipped());
    }
}
