package vn.phusong.planner.ogcapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusong.planner.ogcapi.FeatureFilter;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.Places;
import vn.phusong.planner.ogcapi.ServedFeature;

class ItemsPageTest {

    private static final FeatureFilter UNCOVERED = new FeatureFilter(List.of(), null, Map.of("status", "UNCOVERED"));

    private final LayerSnapshot layer = Places.snapshot();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 42, 43, 44})
    void aWalkForwardMeetsEachFeatureOnce(int limit) {
        List<String> walked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ItemsPage page = page(FeatureFilter.ALL, limit, 0, after, Optional.empty());
            assertThat(page.matched()).isEqualTo(43);
            walked.addAll(ids(page));
            after = page.next();
        } while (after.isPresent());

        assertThat(walked).isEqualTo(layer.features().stream().map(ServedFeature::id).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 10, 11})
    void aWalkBackwardMeetsEachFeatureOnce(int limit) {
        List<String> walked = new ArrayList<>();
        Optional<String> before = Optional.of("\uffff");
        do {
            ItemsPage page = page(UNCOVERED, limit, 0, Optional.empty(), before);
            assertThat(page.matched()).isEqualTo(10);
            List<String> ids = new ArrayList<>(ids(page));
            Collections.reverse(ids);
            walked.addAll(ids);
            before = page.previous();
        } while (before.isPresent());

        assertThat(walked).hasSize(10).doesNotHaveDuplicates().isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void anOffsetSkips() {
        ItemsPage page = page(FeatureFilter.ALL, 2, 41, Optional.empty(), Optional.empty());

        assertThat(ids(page)).containsExactly("2024-11:n", "2024-11:p");
        assertThat(page.next()).isEmpty();
        assertThat(page.previous()).hasValue("2024-11:n");
    }

    @Test
    void anOffsetBeyondTheEndIsAnEmptyPage() {
        ItemsPage page = page(FeatureFilter.ALL, 2, 43, Optional.empty(), Optional.empty());

        assertThat(page.features()).isEmpty();
        assertThat(page.matched()).isEqualTo(43);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aFeatureThatIsGoneStillMarksAPlace() {
        ItemsPage page = page(FeatureFilter.ALL, 1, 0, Optional.of("2024-11:003x"), Optional.empty());

        assertThat(ids(page)).containsExactly("2024-11:004");
    }

    private ItemsPage page(
            FeatureFilter filter, int limit, long offset, Optional<String> after, Optional<String> before) {
        return ItemsPage.of(layer, new ItemsQuery(filter, limit, offset, after, before));
    }

    private static List<String> ids(ItemsPage page) {
        return page.features().stream().map(ServedFeature::id).toList();
    }
}
