package vn.phusong.planner.ingest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The words for issues: what is wrong and what to do, in Vietnamese or English. */
public final class IssueMessages {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private IssueMessages() {}

    /**
     * @param locale its language is vi or en
     * @throws java.util.MissingResourceException if the module that declares the code has no text for it
     */
    public static String message(ImportIssue issue, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                issue.code().bundle(), locale, issue.code().getClass().getClassLoader(), NO_FALLBACK);
        String pattern = texts.getString(issue.code().code());
        return new MessageFormat(pattern, Locale.ROOT)
                .format(new Object[] {shown(issue.field()), shown(issue.value()), shown(issue.expected())});
    }

    private static String shown(@Nullable String part) {
        return part == null ? "–" : part.isEmpty() ? "\"\"" : part;
    }
}
