package vn.phusong.testbed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextCustomizerFactories;
import vn.phusong.planner.PhuSongApplication;

/**
 * A test of the whole application on a free port ({@code @LocalServerPort}) and a migrated PostGIS. Classes that name the
 * same {@link #database} share the application (starting one takes seconds) and so its rows; a class that counts rows
 * names a database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgisCondition.class)
@SpringBootTest(
        classes = PhuSongApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextCustomizerFactories(ApplicationOnTestPostgis.Factory.class)
public @interface PhuSongTest {

    /** Any name; equal names share database and application. */
    String database() default "shared";
}
