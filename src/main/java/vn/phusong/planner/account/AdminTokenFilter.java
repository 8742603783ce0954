package vn.phusong.planner.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.phusong.planner.problem.Problem;

/** Refuses requests that write without the admin token, before their body is read. */
final class AdminTokenFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** What even reading needs the token for: administration, and import issues, which quote unpublished data. */
    private static final List<String> ADMIN_PATHS = List.of("/api/v1/admin/", "/api/v1/imports/");
    private static final String SCHEME = "bearer ";

    private final AdminToken token;
    private final HandlerExceptionResolver problems;

    /** @param problems writes the problem response */
    AdminTokenFilter(AdminToken token, HandlerExceptionResolver problems) {
        this.token = token;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> problem = needsToken(request) ? check(request) : Optional.empty();
        if (problem.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, problem.get().exception());
        }
    }

    private static boolean needsToken(HttpServletRequest request) {
        // The servlet path is decoded and normalised, so that no spelling of an admin path slips through.
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "") + "/";
        return !READING.contains(request.getMethod()) || ADMIN_PATHS.stream().anyMatch(path::startsWith);
    }

    private Optional<Problem> check(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(Problem.of(401, "token-missing", "Thiếu mã quản trị", "Admin token missing")
                    .detail(
                            "Yêu cầu này cần tiêu đề Authorization: Bearer <mã>; mã nằm trong tệp " + AdminToken.FILE
                                    + " của thư mục dữ liệu trên máy chủ.",
                            "This request needs the header Authorization: Bearer <token>; the token is in the file "
                                    + AdminToken.FILE + " of the server's data folder.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"phusong\""));
        }
        if (!token.matches(header.substring(SCHEME.length()).strip())) {
            return Optional.of(Problem.of(401, "token-invalid", "Mã quản trị không đúng", "Admin token invalid")
                    .detail(
                            "Mã trong tiêu đề Authorization không phải là mã trong tệp " + AdminToken.FILE
                                    + " của thư mục dữ liệu trên máy chủ.",
                            "The token in the Authorization header is not the one in the file " + AdminToken.FILE
                                    + " of the server's data folder.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"phusong\", error=\"invalid_token\""));
        }
        return Optional.empty();
    }
}
