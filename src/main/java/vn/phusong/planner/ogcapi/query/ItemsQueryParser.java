package vn.phusong.planner.ogcapi.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phusong.planner.ogcapi.FeatureFilter;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Parameters;

/** Reads the parameters of {@code /collections/{id}/items}; everything that is not exactly right is a 400. */
public final class ItemsQueryParser {

    public static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Parameters of every collection's items, beside its properties. */
    public static final List<String> PARAMETERS =
            List.of("f", "bbox", "bbox-crs", "datetime", "limit", "offset", "after", "before", "version");

    private ItemsQueryParser() {}

    /** @throws vn.phusong.planner.problem.ProblemException with status 400 */
    public static ItemsQuery parse(Parameters parameters, LayerSnapshot layer) {
        parameters.allowing(names(layer));
        parameters.find("bbox-crs").filter(crs -> !crs.equals(CRS84)).ifPresent(crs -> {
            throw ParameterProblem.invalid("bbox-crs", crs, CRS84, CRS84);
        });
        FeatureFilter filter = new FeatureFilter(
                parameters.find("bbox").map(BoundingBox::parse).orElse(List.of()),
                parameters.find("datetime").map(DateTimeParameter::parse).orElse(null),
                conditions(parameters, layer));
        Optional<Long> offset = parameters.findNumber("offset", 0, Integer.MAX_VALUE);
        Optional<String> after = parameters.find("after");
        Optional<String> before = parameters.find("before");
        if (after.isPresent() && before.isPresent()) {
            throw ParameterProblem.exclusive("after", "before");
        }
        if (offset.isPresent() && (after.isPresent() || before.isPresent())) {
            throw ParameterProblem.exclusive("offset", after.isPresent() ? "after" : "before");
        }
        return new ItemsQuery(filter, limit(parameters), offset.orElse(0L), after, before);
    }

    /** A limit above the maximum is brought down to it, as the standard wants (/req/core/fc-limit-response-1). */
    private static int limit(Parameters parameters) {
        return parameters
                .findNumber("limit", 1, Long.MAX_VALUE)
                .map(limit -> (int) Math.min(limit, ItemsQuery.MAX_LIMIT))
                .orElse(ItemsQuery.DEFAULT_LIMIT);
    }

    private static Map<String, Object> conditions(Parameters parameters, LayerSnapshot layer) {
        Map<String, Object> equal = new HashMap<>();
        parameters.asSent().forEach((name, text) -> layer.findProperty(name)
                .ifPresent(property -> equal.put(
                        name,
                        property.parse(text).orElseThrow(() -> ParameterProblem.invalid(
                                name, text, property.expected(), property.expected())))));
        return equal;
    }

    private static Set<String> names(LayerSnapshot layer) {
        Set<String> names = new LinkedHashSet<>(PARAMETERS);
        layer.properties().stream().map(PropertyDefinition::name).forEach(names::add);
        return names;
    }
}
