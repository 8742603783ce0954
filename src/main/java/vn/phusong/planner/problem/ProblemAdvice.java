package vn.phusong.planner.problem;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** Turns every exception of a request into a problem response. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What Spring itself refuses, by status. */
    private static final Map<Integer, String> TITLES_VI = Map.of(
            400, "Yêu cầu không hợp lệ",
            404, "Không tìm thấy",
            405, "Phương thức không được phép",
            406, "Không có định dạng được yêu cầu",
            413, "Dữ liệu gửi lên quá lớn",
            415, "Kiểu dữ liệu gửi lên không được hỗ trợ");

    private final JsonMapper json;

    ProblemAdvice(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(ProblemException exception) {
        return response(exception.problem(), new HttpHeaders());
    }

    /** Broken percent-encoding, parameters without a name, thousands of parameters. */
    @ExceptionHandler
    ResponseEntity<Object> answer(InvalidParameterException unreadable) {
        return response(
                Problem.of(400, "unreadable-parameters", "Không đọc được tham số", "Parameters cannot be read")
                        .detail(
                                "Phần tham số của địa chỉ không phải là UTF-8 mã hoá theo phần trăm, hoặc quá dài.",
                                "The query of the address is not percent-encoded UTF-8, or has too many parameters."),
                new HttpHeaders());
    }

    /** Parts cut off, a file name with control characters; what is too large Spring tells itself. */
    @ExceptionHandler
    ResponseEntity<Object> answer(MultipartException unreadable) {
        return response(
                Problem.of(400, "unreadable-upload", "Không đọc được dữ liệu gửi lên", "The upload cannot be read")
                        .detail(
                                "Nội dung multipart/form-data bị cắt, hoặc tên tệp có ký tự điều khiển. Hãy gửi lại.",
                                "The multipart/form-data is cut off, or a file name has control characters. Send it again."),
                new HttpHeaders());
    }

    /** What is served from memory goes on; what must be asked of the database has to wait for it. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> databaseAway(Exception fault) {
        LOG.warn("The database does not answer: {}", fault.getMessage());
        return response(
                Problem.of(503, "database-away", "Cơ sở dữ liệu tạm thời không trả lời", "The database is away")
                        .detail(
                                "Cơ sở dữ liệu đang khởi động lại. Hãy thử lại sau 5 giây; các lớp đã công bố vẫn đọc được.",
                                "The database is starting again. Try again in 5 seconds; published layers stay readable.")
                        .header("Retry-After", "5"),
                new HttpHeaders());
    }

    /** The user gets a number, the log gets the fault. */
    @ExceptionHandler
    ResponseEntity<Object> answer(Exception fault, WebRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at {}", incident, request.getDescription(false), fault);
        return response(
                Problem.of(500, "internal-error", "Lỗi nội bộ của máy chủ", "Internal error")
                        .detail(
                                "Máy chủ gặp lỗi. Hãy báo cho người quản trị mã sự cố " + incident + ".",
                                "The server failed. Tell its administrator the incident number " + incident + ".")
                        .with("incident", incident),
                new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        int code = status.value();
        HttpStatus known = HttpStatus.resolve(code);
        String titleEn = known == null ? "Error " + code : known.getReasonPhrase();
        Problem problem = Problem.of(
                code,
                known == null ? "http-" + code : known.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                TITLES_VI.getOrDefault(code, "Yêu cầu không thực hiện được"),
                titleEn);
        return response(RefusedRequest.explained(problem, request, headers), headers);
    }

    /** A path or parameter that is no number where one is wanted. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch.getPropertyName() == null ? "?" : mismatch.getPropertyName();
        return response(
                ParameterProblem.invalid(name, String.valueOf(mismatch.getValue()), "một số nguyên", "a whole number")
                        .problem(),
                headers);
    }

    /** The bytes are made here, so that no content negotiation can keep a client from reading what went wrong. */
    private ResponseEntity<Object> response(Problem problem, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        problem.headers().forEach(all::set);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.setCacheControl("no-store");
        return new ResponseEntity<>(json.writeValueAsBytes(problem.body()), all, problem.status());
    }
}
