package vn.phusong.planner.ogcapi.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.phusong.planner.ogcapi.LayerMembers;

/** A page for people, written piece by piece; every text passes {@link #escaped}. */
final class HtmlPage {

    private final StringBuilder body = new StringBuilder();
    private final ServiceAddress address;
    private final String title;

    HtmlPage(ServiceAddress address, String title) {
        this.address = address;
        this.title = title;
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A link, ready to stand in a cell or a paragraph. */
    static String link(String href, String text) {
        return "<a href=\"" + escaped(href) + "\">" + escaped(text) + "</a>";
    }

    HtmlPage heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    HtmlPage paragraph(String text) {
        return rawParagraph(escaped(text));
    }

    /** @param html already escaped */
    HtmlPage rawParagraph(String html) {
        body.append("<p>").append(html).append("</p>\n");
        return this;
    }

    /** Says that the data is invented. */
    HtmlPage syntheticNotice() {
        body.append("<p class=\"synthetic\" role=\"note\">")
                .append(escaped(LayerMembers.SYNTHETIC_NOTICE.both()))
                .append("</p>\n");
        return this;
    }

    HtmlPage definitions(Map<String, ? extends @Nullable Object> terms) {
        body.append("<dl>\n");
        terms.forEach((term, value) -> body.append("<dt>")
                .append(escaped(term))
                .append("</dt><dd>")
                .append(escaped(text(value)))
                .append("</dd>\n"));
        body.append("</dl>\n");
        return this;
    }

    /** @param rows cells that are already escaped */
    HtmlPage table(List<String> columns, List<List<String>> rows) {
        body.append("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        columns.forEach(column ->
                body.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        body.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(cell).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table></div>\n");
        return this;
    }

    /** A value as people read it: nothing for null. */
    static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** @param json address of the same content as JSON */
    String render(String json) {
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%s/ogc.css">
                <link rel="alternate" type="application/json" href="%s">
                </head>
                <body>
                <header><nav aria-label="PhuSong">%s %s %s %s</nav></header>
                <main>
                <h1>%s</h1>
                %s</main>
                <footer>%s</footer>
                </body>
                </html>
                """.formatted(
                escaped(title),
                escaped(address.root()),
                escaped(json),
                link(address.root() + "/", "Bản đồ · Map"),
                link(address.ogc() + "?f=html", "OGC API"),
                link(address.collections() + "?f=html", "Các lớp · Collections"),
                link(address.api() + "?f=html", "API"),
                escaped(title),
                body,
                link(json, "JSON"));
    }
}
