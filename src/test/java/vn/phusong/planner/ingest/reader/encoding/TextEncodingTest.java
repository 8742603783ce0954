package vn.phusong.planner.ingest.reader.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
    private static final String MOTTO = "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";

    /** What every Vietnamese has seen when a TCVN3 document is shown as Latin-1. */
    private static final String MOTTO_AS_LATIN_1 =
            "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc";

    @Test
    void tcvn3() {
        assertThat(TextEncoding.TCVN3.decode(latin1(MOTTO_AS_LATIN_1))).isEqualTo(MOTTO);
    }

    @ParameterizedTest
    @CsvSource({"PHó THä, PHÚ THỌ", "TH«N §åNG, THÔN ĐỒNG", "Hµ, Hà", "Phó Thä, Phú Thọ", "XãM 5, XÓM 5"})
    void capitalsOfCapitalFonts(String asLatin1, String text) {
        assertThat(TextEncoding.TCVN3.decode(latin1(asLatin1))).isEqualTo(text);
    }

    @Test
    void windows1258StandsApartAndComposes() {
        byte[] bytes = {'V', 'i', (byte) 0xEA, (byte) 0xF2, 't'};
        String text = TextEncoding.WINDOWS_1258.decode(bytes);
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).isEqualTo("Việt");
    }

    @Test
    void utf8CutInTheMiddleOfACharacterLosesOnlyThat() {
        byte[] bytes = "Việt".getBytes(StandardCharsets.UTF_8);
        assertThat(TextEncoding.UTF_8.decode(Arrays.copyOf(bytes, 4))).isEqualTo("Vi");
        assertThat(TextEncoding.UTF_8.decode(Arrays.copyOf(bytes, 5))).isEqualTo("Việ");
        assertThat(TextEncoding.UTF_8.decode(new byte[] {'a', (byte) 0xE1, 'b'})).contains("\uFFFD");
    }

    @Test
    void aGuessTellsThemApart() {
        assertThat(guess(latin1(MOTTO_AS_LATIN_1)).find()).contains(TextEncoding.TCVN3);
        assertThat(guess(windows1258(MOTTO)).find()).contains(TextEncoding.WINDOWS_1258);
        assertThat(guess(windows1258("Xã Đồng Lương, huyện Cẩm Khê")).find()).contains(TextEncoding.WINDOWS_1258);
        assertThat(guess(MOTTO.getBytes(StandardCharsets.UTF_8)).isUtf8()).isTrue();
        assertThat(guess(latin1(MOTTO_AS_LATIN_1)).isUtf8()).isFalse();
        assertThat(guess(latin1("Ð×Ø÷ ¿¿ ££")).find()).isEmpty();
    }

    private static EncodingGuess guess(byte[] bytes) {
        EncodingGuess guess = new EncodingGuess();
        guess.see(bytes);
        return guess;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Vowels with their own marks, followed by the tone as a mark of its own, as Windows writes them. */
    private static byte[] windows1258(String text) {
        StringBuilder apart = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String decomposed = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            String tone = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String rest = decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }
}
