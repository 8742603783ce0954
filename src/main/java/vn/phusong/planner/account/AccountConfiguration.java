package vn.phusong.planner.account;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.phusong.planner.database.DataFolder;

/** Guards the server; commands, which need file access to the data folder anyway, need no token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccountConfiguration {

    @Bean
    AdminToken adminToken(DataFolder folder) {
        return AdminToken.in(folder);
    }

    @Bean
    FilterRegistrationBean<AdminTokenFilter> adminTokenFilter(
            AdminToken token, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<AdminTokenFilter> filter =
                new FilterRegistrationBean<>(new AdminTokenFilter(token, problems));
        // After the character encoding, before anything that reads a body.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }
}
