package vn.phusong.planner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusong.planner.command.CommandFailure;

class DatabaseUrlTest {

    @Test
    void libpqFormIsTranslated() {
        assertThat(DatabaseUrl.parse("postgres://gis:p%40ss+w%2Ford@db.example:5433/phu_tho?sslmode=require", Map.of()))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/phu_tho?sslmode=require", "gis", "p@ss+w/ord"));
        assertThat(DatabaseUrl.parse("postgresql://db.example/phu_tho", Map.of()))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/phu_tho", null, null));
    }

    @Test
    void jdbcFormIsTakenAsItIs() {
        String url = "jdbc:postgresql://db.example/phu_tho?user=gis&password=secret";

        assertThat(DatabaseUrl.parse(url, Map.of())).isEqualTo(new DatabaseAddress(url, null, null));
    }

    @Test
    void userAndPasswordMayStandInTheEnvironment() {
        Map<String, String> environment = Map.of("PHUSONG_DB_USER", "gis", "PHUSONG_DB_PASSWORD", "secret");

        assertThat(DatabaseUrl.parse("postgres://db.example/phu_tho", environment))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/phu_tho", "gis", "secret"));
        assertThat(DatabaseUrl.parse("postgres://other@db.example/phu_tho", environment).user())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://gis:secret@db.example/phu_tho",
                "db.example:5432",
                "postgres://gis:secret@db.example",
                "postgres://gis:secret@db example/phu_tho"
            })
    void whatCannotBeReadIsRefusedWithoutShowingThePassword(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url, Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("PHUSONG_DB_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theAddressNeverPrintsThePassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db.example/x?password=secret", "gis", "secret").toString())
                .isEqualTo("jdbc:postgresql://db.example/x");
    }
}
