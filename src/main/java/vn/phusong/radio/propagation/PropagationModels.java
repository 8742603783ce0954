package vn.phusong.radio.propagation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The propagation models by id. A new model is a class, a test and a line here. */
public final class PropagationModels {

    private static final List<PropagationModel> MODELS = Stream.of(
                    List.of(new P1812(), FreeSpace.model()), Hata.models(), Tr38901.models())
            .flatMap(List::stream)
            .toList();

    private PropagationModels() {}

    /** All models, the reference model first. */
    public static List<PropagationModel> list() {
        return MODELS;
    }

    public static Optional<PropagationModel> find(String id) {
        return MODELS.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /**
     * The model with this id.
     *
     * @throws IllegalArgumentException naming the known ids, if there is none
     */
    public static PropagationModel get(String id) {
        return find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no propagation model \"" + id + "\"; known: " + MODELS.stream()
                                .map(PropagationModel::id)
                                .collect(Collectors.joining(", "))));
    }
}
