package vn.phusong.planner.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What Spring refuses before a controller sees it, said in our words: what, where, and what would be right. */
final class RefusedRequest {

    private static final int MOST_SHOWN = 200;

    private RefusedRequest() {}

    static Problem explained(Problem problem, WebRequest request, HttpHeaders headers) {
        String path = path(request);
        return switch (problem.status()) {
            case 404 -> problem.detail(
                    "Không có gì ở địa chỉ " + path + ". Danh mục các địa chỉ: /ogc và /api.",
                    "There is nothing at " + path + ". The addresses are listed at /ogc and /api.");
            case 405 -> problem.detail(
                    "Địa chỉ " + path + " không nhận phương thức này; được phép: " + allowed(headers) + ".",
                    "The address " + path + " does not take this method; allowed: " + allowed(headers) + ".");
            case 406 -> problem.detail(
                    "Không có định dạng nào trong phần Accept của yêu cầu; hãy bỏ phần Accept.",
                    "None of the formats in the request's Accept header exists here; leave the header out.");
            case 413 -> problem.detail(
                    "Dữ liệu gửi lên vượt giới hạn của máy chủ.", "The body is larger than this server takes.");
            case 415 -> problem.detail(
                    "Địa chỉ " + path + " không nhận kiểu dữ liệu (Content-Type) này.",
                    "The address " + path + " does not take this Content-Type.");
            case 400 -> problem.detail(
                    "Máy chủ không đọc được yêu cầu tới " + path + ".", "The request to " + path + " cannot be read.");
            default -> problem;
        };
    }

    private static String allowed(HttpHeaders headers) {
        String allow = headers.getFirst(HttpHeaders.ALLOW);
        return allow == null ? "GET" : allow;
    }

    private static String path(WebRequest request) {
        String path = request instanceof ServletWebRequest servlet
                ? servlet.getRequest().getRequestURI()
                : request.getDescription(false);
        return path.length() <= MOST_SHOWN ? path : path.substring(0, MOST_SHOWN) + "…";
    }
}
