package vn.phusong.planner.ogcapi.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.phusong.planner.ogcapi.document.ServiceAddress;

/**
 * The address that links are made from: {@code phusong.public-url} where it is set (a server behind a proxy), else the
 * one that the client used.
 */
@Component
class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${phusong.public-url:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    ServiceAddress of(HttpServletRequest request) {
        return new ServiceAddress(
                configured.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : configured);
    }
}
