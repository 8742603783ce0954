package vn.phusong.planner.mapui;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi} says of the API as a whole; the operations describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI planningApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("PhuSong")
                        .version("v1")
                        .description("Quy hoạch phủ sóng di động: số liệu và quản trị; các lớp bản đồ ở /ogc. ·"
                                + " Mobile coverage planning: figures and administration; map layers are at /ogc.")
                        .license(new License().name("Apache-2.0")));
    }
}
