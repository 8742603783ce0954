package vn.phusong.planner.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import vn.phusong.planner.problem.ParameterProblem;

/** The language of messages. */
final class Languages {

    private Languages() {}

    /** The parameter decides, else the header's first language if it is English, else Vietnamese. */
    static String of(Optional<String> lang, HttpServletRequest request) {
        if (lang.isPresent()) {
            if (!lang.get().equals("vi") && !lang.get().equals("en")) {
                throw ParameterProblem.invalid("lang", lang.get(), "vi, en", "vi, en");
            }
            return lang.get();
        }
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? "en" : "vi";
    }
}
