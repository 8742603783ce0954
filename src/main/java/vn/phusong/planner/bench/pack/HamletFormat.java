package vn.phusong.planner.bench.pack;

import java.io.IOException;
import java.io.Writer;

/** How the hamlets of a made pack are written. */
public enum HamletFormat {
    /** Named as it is typed. */
    geojson("") {
        @Override
        void write(Writer text, Hamlet hamlet, boolean last) throws IOException {
            PlaceText.feature(
                    text,
                    hamlet.ring(),
                    "\"code\":\"%s\",\"name\":\"Khu %d\",\"commune\":\"%s\",\"population\":%d,\"households\":%d,\"electrified\":%b"
                            .formatted(
                                    hamlet.code(),
                                    hamlet.number(),
                                    hamlet.commune(),
                                    hamlet.population(),
                                    hamlet.households(),
                                    hamlet.electrified()),
                    last);
        }
    },
    /** With a column of well-known text. */
    csv(", columns: {wkt: wkt}") {
        @Override
        void write(Writer text, Hamlet hamlet, boolean last) throws IOException {
            text.write("%s,Khu %d,%s,%d,%d,%b,\"POLYGON (("
                    .formatted(
                            hamlet.code(),
                            hamlet.number(),
                            hamlet.commune(),
                            hamlet.population(),
                            hamlet.households(),
                            hamlet.electrified()));
            PlaceText.positions(text, hamlet.ring(), "", " ", ", ", "");
            text.write("))\"\n");
        }
    };

    private final String entry;

    HamletFormat(String entry) {
        this.entry = entry;
    }

    /** What the dataset's entry in {@code pack.yaml} says besides. */
    String entry() {
        return entry;
    }

    String head() {
        return this == csv ? "code,name,commune,population,households,electrified,wkt\n" : PlaceText.HEAD;
    }

    String foot() {
        return this == csv ? "" : PlaceText.FOOT;
    }

    abstract void write(Writer text, Hamlet hamlet, boolean last) throws IOException;

    /** @param ring as {@link HamletMesh} makes it */
    record Hamlet(
            String code,
            int number,
            String commune,
            int population,
            int households,
            boolean electrified,
            long[] ring) {}
}
