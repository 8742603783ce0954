package vn.phusong.planner.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTextTest {
    private static final String ESRI = "PROJCS[\"%s\",GEOGCS[\"%s\",DATUM[\"%s\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",%s],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    @ParameterizedTest
    @CsvSource({
        "102.0, EPSG:5896", "103.0, EPSG:9205", "104.0, EPSG:9206", "104.5, EPSG:9207", "104.75, EPSG:9208",
        "105.0, EPSG:5897", "105.5, EPSG:9209", "105.75, EPSG:9210", "106.0, EPSG:9211", "106.25, EPSG:9212",
        "106.5, EPSG:9213", "107.0, EPSG:9214", "107.25, EPSG:9215", "107.5, EPSG:9216", "107.75, EPSG:5899",
        "108.0, EPSG:5898", "108.25, EPSG:9217", "108.5, EPSG:9218"
    })
    void tellsTheZonesOfVn2000ByTheirMeridian(String meridian_deg, String code) {
        for (String name : new String[] {"VN-2000_TM-3_104-45", "VN2000_mui_3", "Phu Tho"}) {
            CrsText text = CrsText.of(ESRI.formatted(name, "GCS_VN_2000", "D_Vietnam_2000", meridian_deg, "0.9999"));
            assertThat(text.findCode()).contains(code);
            assertThat(text.name()).isEqualTo(name);
        }
        assertThat(CoordinateSystems.isKnown(code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GCS_VN_2000, D_Vietnam_2000, 105.0, 0.9996, EPSG:3405",
        "GCS_VN_2000, D_Vietnam_2000, 111.0, 0.9996, EPSG:3406",
        "GCS_WGS_1984, D_WGS_1984, 105.0, 0.9996, EPSG:32648",
        "GCS_WGS_1984, D_WGS_1984, 111.0, 0.9996, EPSG:32649"
    })
    void tellsUtmZones(String system, String datum, String meridian_deg, String scale, String code) {
        assertThat(CrsText.of(ESRI.formatted("x", system, datum, meridian_deg, scale)).findCode()).contains(code);
    }

    @Test
    void tellsGeographicSystems() {
        String degrees = "GEOGCS[\"%s\",DATUM[\"%s\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        assertThat(CrsText.of(degrees.formatted("GCS_VN_2000", "D_Vietnam_2000")).findCode()).contains("EPSG:4756");
        assertThat(CrsText.of(degrees.formatted("GCS_WGS_1984", "D_WGS_1984")).findCode()).contains("EPSG:4326");
    }

    @Test
    void readsTheWordsOfOgcAsWellAsEsris() {
        String wkt = "PROJCS[\"VN-2000 / TM-3 104-45\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,"
                + "298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],TOWGS84[-191.9,-39.3,-111.45,0,0,0,0],"
                + "AUTHORITY[\"EPSG\",\"6756\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
                + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                + "PARAMETER[\"central_meridian\",104.75],PARAMETER[\"scale_factor\",0.9999],"
                + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]";
        assertThat(CrsText.of(wkt).findCode()).contains("EPSG:9208");
    }

    /** A zone that does not exist, and the parameters of VN-2000 over the datum of WGS 84, which is 224 m elsewhere. */
    @Test
    void doesNotGuess() {
        assertThat(CrsText.of(ESRI.formatted("x", "GCS_VN_2000", "D_Vietnam_2000", "104.6", "0.9999")).findCode())
                .isEmpty();
        assertThat(CrsText.of(ESRI.formatted("x", "GCS_VN_2000", "D_Vietnam_2000", "104.75", "1.0")).findCode())
                .isEmpty();
        assertThat(CrsText.of(ESRI.formatted("x", "GCS_WGS_1984", "D_WGS_1984", "104.75", "0.9999")).findCode())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VN2000", "PROJCS[", "PROJCS[\"x\"", "]]]]", "GEOGCS[\"x\",DATUM[\"D_WGS_1984"})
    void damagedTextHasNoCodeOrTheOneItTells(String text) {
        assertThat(CrsText.of(text).findCode()).isEmpty();
    }
}
