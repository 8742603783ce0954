package vn.phusong.planner.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the servlet container sends what failed outside of controllers; {@link ProblemAdvice} answers. */
@Controller
class ProblemErrorPage implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody was sent here: it is a path like any other that does not exist.
        throw new ResponseStatusException(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
    }
}
