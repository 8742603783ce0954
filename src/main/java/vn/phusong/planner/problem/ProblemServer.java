package vn.phusong.planner.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets as much as possible of a malformed request come as far as the code that can say what is wrong with it. */
@Configuration(proxyBeanMethods = false)
class ProblemServer {

    /** Characters that RFC 3986 wants encoded and that many clients send as they are. */
    private static final String RELAXED = "\"<>[\\]^`{|}";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory -> {
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("relaxedQueryChars", RELAXED);
                connector.setProperty("relaxedPathChars", RELAXED);
                connector.setEncodedSolidusHandling("passthrough");
            });
        };
    }
}
