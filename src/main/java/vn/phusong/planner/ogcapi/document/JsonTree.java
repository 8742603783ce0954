package vn.phusong.planner.ogcapi.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects in the order in which they are written down. */
final class JsonTree {

    private JsonTree() {}

    /** @param pairs name, value, name, value, … */
    static Map<String, Object> object(Object... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("names and values must come in pairs, were " + pairs.length);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /** A reference within the same document. */
    static Map<String, Object> reference(String path) {
        return object("$ref", "#/components/" + path);
    }
}
