package vn.phusong.radio.antenna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.testbed.MsiText;

class MsiPatternReaderTest {

    private static final String FULL_CUT = IntStream.range(0, 360)
            .mapToObj(i -> i + "\t" + Math.min(i, 360 - i) / 10.0)
            .collect(Collectors.joining("\n"));

    @Test
    void readsAFullFile() throws Exception {
        AntennaPattern pattern = read("NAME K-742\r\nMAKE ACME\nFREQUENCY 2140\nGAIN 17.5 dBi\nTILT ELECTRICAL\n\n"
                + "HORIZONTAL 360\n" + FULL_CUT + "\nVERTICAL 360\n" + FULL_CUT + "\n");
        assertThat(pattern.name()).isEqualTo("K-742");
        assertThat(pattern.peakGain_dBi()).isEqualTo(17.5);
        assertThat(pattern.gain_dBi(0, -3)).isCloseTo(17.5 - 0.3, within(1e-12));
        assertThat(pattern.gain_dBi(-180, 0)).isCloseTo(17.5 - 18, within(1e-12));
    }

    @Test
    void aGainWithoutUnitIsOverADipole() throws Exception {
        String cuts = "HORIZONTAL 2\n0 0\n180 20\nVERTICAL 2\n0 0\n180 20\n";
        assertThat(read("GAIN 15\n" + cuts).peakGain_dBi()).isCloseTo(17.15, within(1e-12));
        assertThat(read("GAIN 15 dBd\n" + cuts).peakGain_dBi()).isCloseTo(17.15, within(1e-12));
        assertThat(read("GAIN 15 dBi\n" + cuts).name()).isEqualTo("file-name");
    }

    @Test
    void coarseCutsAreInterpolatedAroundTheCircle() throws Exception {
        AntennaPattern pattern = read("GAIN 0 dBi\nHORIZONTAL 3\n10 0\n130 12\n250 24\nVERTICAL 2\n0 0\n180 24\n");
        // Halfway between 250 (24 dB) and 370 = 10 (0 dB) lies 310.
        assertThat(pattern.gain_dBi(-50, 0)).isCloseTo(
                -(12 + (130 / 180.0) * (0 - 24 * 10 / 120.0) + 50 / 180.0 * (24 - 17.0)), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "GAIN 17,5 dBi                                            | 1 | decimal point",
        "GAIN 17.5 dBm                                            | 1 | dBi or dBd",
        "GAIN 17.5 dBi;HORIZONTAL 2;0 0;180 20                    | 4 | VERTICAL",
        "GAIN 17.5 dBi;VERTICAL 2;0 0;180 20                      | 4 | HORIZONTAL",
        "HORIZONTAL 2;0 0;180 20;VERTICAL 2;0 0;180 20            | 6 | GAIN",
        "GAIN 17.5 dBi;HORIZONTAL 3;0 0;180 20                    | 4 | number 3 is missing",
        "GAIN 17.5 dBi;HORIZONTAL 3;0 0;180 20;VERTICAL 2         | 5 | angle must be a number",
        "GAIN 17.5 dBi;HORIZONTAL 3;0 0;200 20;180 20             | 5 | rise",
        "GAIN 17.5 dBi;HORIZONTAL 2;0 0;180 -20                   | 4 | 0..150.0 dB",
        "GAIN 17.5 dBi;HORIZONTAL 2;0 0 0;180 20                  | 3 | angle attenuation",
        "GAIN 17.5 dBi;HORIZONTAL NaN                             | 2 | number",
        "GAIN 17.5 dBi;HORIZONTAL 1e9                             | 2 | 2..3600"
    })
    void saysWhereAFileIsWrong(String lines, int line, String what) {
        assertThatExceptionOfType(PatternFormatException.class)
                .isThrownBy(() -> read(lines.replace(';', '\n')))
                .withMessageStartingWith("line " + line + ":")
                .withMessageContaining(what)
                .satisfies(e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void tellsWhatElseTheFileSays() throws Exception {
        String cuts = "HORIZONTAL 360\n" + FULL_CUT + "\nVERTICAL 360\n" + FULL_CUT;
        MsiFile file = MsiPatternReader.read(new StringReader(
                "\uFEFFNAME K-742\nMAKE ACME\nFREQUENCY 1710-1880 MHz\nGAIN 15\nTILT ELECTRICAL 6\n" + cuts));
        assertThat(file.name()).contains("K-742");
        assertThat(file.make()).contains("ACME");
        assertThat(file.frequency_MHz()).hasValue(1795);
        assertThat(file.gain_dBi()).isCloseTo(17.15, within(1e-12));
        assertThat(file.electricalTilt_deg()).isEqualTo(6);
        assertThat(file.horizontal().angles()).isEqualTo(360);
        assertThat(file.vertical().line()).isEqualTo(5 + 362);
    }

    @Test
    void withoutAStatedTiltTheBeamTellsIt() throws Exception {
        String lowered = IntStream.range(0, 360)
                .mapToObj(i -> i + " " + Math.min(Math.abs(i - 4), 20))
                .collect(Collectors.joining("\n"));
        String start = "GAIN 15\nTILT ELECTRICAL\nHORIZONTAL 360\n" + FULL_CUT + "\nVERTICAL 360\n";
        assertThat(MsiPatternReader.read(new StringReader(start + lowered)).electricalTilt_deg()).isEqualTo(4);
        assertThat(MsiPatternReader.read(new StringReader(start + FULL_CUT)).electricalTilt_deg()).isZero();
    }

    /** Exact on both cuts; between them the file does not know that TR 36.814 adds its cuts up. */
    @Test
    void tr36814AsAFileIsTheSamePatternWithinTheFilesRounding() throws Exception {
        AntennaPattern built = BuiltInPatterns.find("tr36814", 15).orElseThrow();
        AntennaPattern file = read(MsiText.tr36814("GAIN 15 dBi"));
        for (int degree = -180; degree < 180; degree++) {
            assertThat(file.gain_dBi(degree, 0)).isCloseTo(built.gain_dBi(degree, 0), within(0.0501));
        }
        for (int degree = -90; degree <= 90; degree++) {
            assertThat(file.gain_dBi(0, degree)).isCloseTo(built.gain_dBi(0, degree), within(0.0501));
        }
        // A_H + (1 - 45/180) A_V instead of A_H + A_V, with A_V = 12 (3/10)^2.
        assertThat(file.gain_dBi(45, -3) - built.gain_dBi(45, -3)).isCloseTo(0.25 * 1.08, within(0.1));
    }

    @Test
    void saysInFewWordsWhatStandsThereAndWhatWouldBeRight() {
        assertThatExceptionOfType(PatternFormatException.class)
                .isThrownBy(() -> read("GAIN 17.5 dBm"))
                .satisfies(e -> assertThat(e.found()).isEqualTo("GAIN 17.5 dBm"))
                .satisfies(e -> assertThat(e.expected()).isEqualTo("dBi | dBd"));
    }

    private static AntennaPattern read(String content) throws IOException, PatternFormatException {
        return MsiPatternReader.read("file-name", new StringReader(content));
    }
}
