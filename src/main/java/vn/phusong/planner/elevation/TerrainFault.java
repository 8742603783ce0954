package vn.phusong.planner.elevation;

import java.util.Locale;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/**
 * What can be wrong with a terrain file, and its remedy. On import it is an issue, whose words in Vietnamese and English
 * stand in this package's bundle; commands without a pack show the sentence here.
 */
public enum TerrainFault implements IssueCode {
    NOT_FOUND("no such file or folder (%s)", "give the path of a .hgt or GeoTIFF file or of a folder with tiles"),
    EMPTY_FOLDER("no terrain file in the folder (%s)", "put .hgt or .tif files into it"),
    UNKNOWN_FORMAT("not a terrain file by its name (%s)", "give a .hgt, .tif or .tiff file"),
    UNREADABLE("cannot be read: %s", "check that it is complete; rewrite it with gdal_translate -co COMPRESS=DEFLATE"),
    HGT_NAME("the name %s does not say which square degree it holds", "name it by its south-western corner, as N21E105.hgt"),
    HGT_SIZE(
            "%s bytes is not the size of an .hgt tile",
            "give a tile of 1201 x 1201 (2884802 bytes) or 3601 x 3601 heights (25934402 bytes)"),
    NO_EPSG_CODE(
            "its reference system has no EPSG code (%s)",
            "name the code: gdal_translate -a_srs EPSG:..., or gdalwarp -t_srs EPSG:4326"),
    NOT_PLACED("does not say where on earth it lies (no %s)", "place it: gdal_translate -a_ullr ... -a_srs EPSG:..."),
    NO_WAY_TO_WGS_84("cannot be brought to WGS 84: %s", "transform it with gdalwarp -t_srs EPSG:4326"),
    NOT_NORTH_UP("is rotated or upside down (%s)", "straighten it with gdalwarp -t_srs EPSG:4326"),
    SEVERAL_BANDS("has %s bands", "keep the one that counts: gdal_translate -b 1"),
    TOO_LARGE("%s cells are too many to hold in memory", "cut it to the region with gdalwarp -te"),
    TOO_SMALL("%s cells are no raster", "give one with at least 2 x 2 cells"),
    NOT_IN_METRES(
            "holds heights in %s",
            "convert them to metres: gdal_calc.py --calc=\"A*0.3048\" for international feet"),
    NOTHING_KNOWN("holds no valid value (%s)", "check its no-data value"),
    SEVERAL_FILES("several rasters where one is expected: %s", "join them into one file with gdalwarp"),
    UNMAPPED_CLASS("its value %s has no clutter class", "add the value to the classes");

    private final String what;
    private final String remedy;

    TerrainFault(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return "raster-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** What is wrong, with what stands in the file. */
    String what(String found) {
        return what.formatted(found);
    }

    String sentence(String found) {
        return what(found) + "; " + remedy + ".";
    }
}
