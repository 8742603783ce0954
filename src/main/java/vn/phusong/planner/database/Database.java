package vn.phusong.planner.database;

import java.util.Map;

/** A PostGIS database that is ready for use, and is let go by closing. */
public interface Database extends AutoCloseable {

    /** Names the database to use instead of a private cluster. */
    String URL_VARIABLE = "PHUSONG_DB_URL";

    DatabaseAddress address();

    /** Lets the database go; a private cluster is stopped if nobody else uses it. Closing twice does nothing. */
    @Override
    void close();

    /**
     * Opens the database that {@value #URL_VARIABLE} names, or else the private cluster of the data folder.
     *
     * @param environment the process environment
     * @throws vn.phusong.planner.command.CommandFailure if there is none to be had, saying why and what to do
     */
    static Database open(DataFolder folder, Map<String, String> environment) {
        String url = environment.getOrDefault(URL_VARIABLE, "").strip();
        return url.isEmpty()
                ? PrivateCluster.open(folder, ClusterSettings.DURABLE)
                : ExternalDatabase.open(DatabaseUrl.parse(url, environment));
    }
}
