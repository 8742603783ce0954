package vn.phusong.planner.ogcapi.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages of other origins (the provincial map platform) may read the public layers and figures; they may not write. */
@Configuration
class CrossOrigin implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {"/ogc/**", "/layers/**", "/api/v1/**"}) {
            registry.addMapping(path)
                    .allowedOrigins("*")
                    .allowedMethods("GET", "HEAD")
                    .exposedHeaders("ETag", "Content-Crs", "Link")
                    .maxAge(86_400);
        }
    }
}
