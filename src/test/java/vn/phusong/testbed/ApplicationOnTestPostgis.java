package vn.phusong.testbed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import vn.phusong.planner.database.DatabaseAddress;

/**
 * Gives a Spring test the database and data folder that {@code run} would give. A record, as Spring caches a context by
 * the equality of its customizers.
 */
record ApplicationOnTestPostgis(String database) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        DatabaseAddress address = TestPostgis.get().newDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-postgis",
                        Map.of(
                                "phusong.data-dir", TestPostgis.get().newFolder().toString(),
                                "spring.datasource.url", address.jdbcUrl(),
                                "spring.datasource.username", Objects.requireNonNull(address.user()),
                                "spring.datasource.password", Objects.requireNonNull(address.password()))));
    }

    /** Named by {@link PhuSongTest}. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            PhuSongTest annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, PhuSongTest.class);
            return annotation == null ? null : new ApplicationOnTestPostgis(annotation.database());
        }
    }
}
