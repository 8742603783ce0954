package vn.phusong.planner.ogcapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The collections that the modules brought, by id. */
@Component
public class FeatureCollections {

    private final Map<String, CollectionProvider> providers = new TreeMap<>();

    FeatureCollections(List<CollectionProvider> beans) {
        for (CollectionProvider provider : beans) {
            CollectionProvider other = providers.put(provider.description().id(), provider);
            if (other != null) {
                throw new IllegalStateException("two providers of the collection "
                        + provider.description().id() + ": " + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
    }

    /** In the order of their ids. */
    public Collection<CollectionProvider> list() {
        return java.util.Collections.unmodifiableCollection(providers.values());
    }

    public Optional<CollectionProvider> find(String collectionId) {
        return Optional.ofNullable(providers.get(collectionId));
    }
}
