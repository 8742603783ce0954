package vn.phusong.planner.ogcapi;

import java.util.regex.Pattern;

/**
 * What a collection is called and what it holds, whatever is published.
 *
 * @param id the collection id, as it stands in addresses
 */
public record CollectionDescription(String id, BilingualText title, BilingualText description, GeometryKind geometry) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public CollectionDescription {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("collection id must match " + ID + ", was '" + id + "'");
        }
    }
}
