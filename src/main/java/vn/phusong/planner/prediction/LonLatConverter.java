package vn.phusong.planner.prediction;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.phusong.radio.geodesy.LonLat;

/** Reads a place written as {@code LON,LAT} in degrees. */
final class LonLatConverter implements ITypeConverter<LonLat> {

    @Override
    public LonLat convert(String value) {
        String[] parts = value.split(",");
        if (parts.length != 2) {
            throw new TypeConversionException("LON,LAT in degrees expected, as 105.32,21.37, not \"" + value + "\"");
        }
        try {
            return new LonLat(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
        } catch (NumberFormatException e) {
            throw new TypeConversionException("LON,LAT in degrees expected, as 105.32,21.37, not \"" + value + "\"");
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage() + ": longitude comes first, as 105.32,21.37");
        }
    }
}
