package vn.phusong.planner.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.phusong.planner.command.CommandFailure;

/** Reads {@code PHUSONG_DB_URL}, in JDBC's form or in libpq's. */
final class DatabaseUrl {
    private DatabaseUrl() {}

    /**
     * @param url {@code jdbc:postgresql://host:port/name?user=…} or {@code postgres://user:password@host:port/name}
     * @param environment {@code PHUSONG_DB_USER} and {@code PHUSONG_DB_PASSWORD} stand in for what the URL lacks
     */
    static DatabaseAddress parse(String url, Map<String, String> environment) {
        String user = environment.get("PHUSONG_DB_USER");
        String password = environment.get("PHUSONG_DB_PASSWORD");
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(url, user, password);
        }
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            throw unreadable("it begins with neither jdbc:postgresql:// nor postgres://");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw unreadable(e.getReason() + " at character " + e.getIndex());
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw unreadable("host or database name is missing");
        }
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length == 2 ? decode(parts[1]) : password;
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options, user, password);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The URL itself is not shown: a password can stand in it. */
    private static CommandFailure unreadable(String reason) {
        return CommandFailure.badInput(Database.URL_VARIABLE + " cannot be read: " + reason
                + ". Write it as postgres://user:password@host:5432/name or jdbc:postgresql://host:5432/name?user=….");
    }
}
