package vn.phusong.planner.ogcapi;

/**
 * A layer as a feature module brings it: a bean of this type is all it takes for a collection to be served at
 * {@code /ogc} and {@code /layers}, and to be exported.
 */
public interface CollectionProvider {

    CollectionDescription description();

    /**
     * Reads the layer. The same publication must give the same content in every process and at any time: what is read
     * hangs on {@link Publication#dataVersion()} or {@link Publication#runId()}, never on what is current.
     */
    LayerContent read(Publication publication);
}
