package vn.phusong.planner.problem;

import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any of our code sees it, such as an address that cannot be read. */
public class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (fault != null) {
            LOG.error("Incident {} at {}", UUID.randomUUID(), request.getRequestURI(), fault);
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(JsonMapper.shared()
                            .writeValueAsBytes(problem(response.getStatus()).body()));
            response.finishResponse();
        } catch (IOException | IllegalStateException clientIsGone) {
            LOG.debug("The client did not wait for its problem", clientIsGone);
        }
    }

    private static Problem problem(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return Problem.of(
                status,
                status == 400 ? "unreadable-request" : "http-" + status,
                status == 400 ? "Không đọc được yêu cầu" : "Yêu cầu không thực hiện được",
                known == null ? "Error " + status : known.getReasonPhrase());
    }
}
