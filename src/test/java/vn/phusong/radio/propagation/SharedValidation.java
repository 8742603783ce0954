package vn.phusong.radio.propagation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Third-party validation data that lies beside a checkout and is not part of it. */
final class SharedValidation {

    private SharedValidation() {}

    /** The folder or file of this name; skips the test, saying why, where it is absent. */
    static Path require(String name) {
        Path found = Stream.of("../shared/validation", "../../shared/validation")
                .map(root -> Path.of(root).resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "skipped: no ../shared/validation/" + name + " beside the checkout");
        return found;
    }
}
