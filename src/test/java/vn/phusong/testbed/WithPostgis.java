package vn.phusong.testbed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a migrated PostGIS database of its own, without Spring. Constructors, test and lifecycle methods
 * may take a {@link javax.sql.DataSource} (the application's pool settings), a
 * {@link org.springframework.jdbc.core.JdbcTemplate}, a {@link org.springframework.jdbc.core.simple.JdbcClient} or a
 * {@link vn.phusong.planner.database.DatabaseAddress}; all lead to the same database. Its tests share the rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({PostgisCondition.class, PostgisExtension.class})
public @interface WithPostgis {}
