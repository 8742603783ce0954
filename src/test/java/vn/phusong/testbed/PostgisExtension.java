package vn.phusong.testbed;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.database.ConnectionPool;
import vn.phusong.planner.database.DatabaseAddress;

/** Works for {@link WithPostgis}. */
final class PostgisExtension implements ParameterResolver {
    private static final Map<Class<?>, Function<TestDatabase, Object>> PARAMETERS = Map.of(
            DataSource.class, TestDatabase::pool,
            JdbcTemplate.class, database -> new JdbcTemplate(database.pool()),
            JdbcClient.class, database -> JdbcClient.create(database.pool()),
            DatabaseAddress.class, TestDatabase::address);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> outermost = context.getRequiredTestClass();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        TestDatabase database = context.getRoot()
                .getStore(Namespace.create(PostgisExtension.class))
                .computeIfAbsent(outermost.getName(), name -> TestDatabase.open(), TestDatabase.class);
        return PARAMETERS.get(parameter.getParameter().getType()).apply(database);
    }

    /** The store closes it at the end of the test run. */
    record TestDatabase(DatabaseAddress address, HikariDataSource pool) implements AutoCloseable {

        static TestDatabase open() {
            DatabaseAddress address = TestPostgis.get().newDatabase();
            return new TestDatabase(address, ConnectionPool.to(address));
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
