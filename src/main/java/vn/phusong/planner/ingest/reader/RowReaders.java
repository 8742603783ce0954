package vn.phusong.planner.ingest.reader;

/** The readers for work without Spring, such as making a pack. */
public final class RowReaders {

    private RowReaders() {}

    public static RowReader csv() {
        return new CsvRowReader();
    }

    public static RowReader geoJson() {
        return new GeoJsonRowReader();
    }
}
