package vn.phusong.planner.ingest.reader.encoding;

/**
 * TCVN3 (ABC), the single-byte encoding of the fonts .VnTime and their like: the upper half of TCVN 5712:1993. Bytes that
 * VN3 leaves free (80–9F and the capitals with tone) are taken from VN1 of the same standard.
 *
 * <p>Fonts whose name ends in H (.VnTimeH) show small letters as capitals, so their text mixes ASCII capitals with
 * small accented letters; such words are made capital as a whole.
 */
final class Tcvn3 {
    private static final int FIRST = 0x80;
    private static final String UPPER_HALF = ""
            + "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ" // 80
            + "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" // 90
            + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" // A0
            + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" // B0
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" // C0
            + "éẹềểễếệìỉỄẾỒĩíịò" // D0
            + "Ổỏõóọồổỗốộờởỡớợù" // E0
            + "ỖủũúụừửữứựỳỷỹýỵỐ"; // F0

    private Tcvn3() {}

    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            int code = Byte.toUnsignedInt(each);
            text.append(code < FIRST ? (char) code : UPPER_HALF.charAt(code - FIRST));
        }
        raiseWords(text);
        return text.toString();
    }

    /** A single capital begins a name; from two on, and without small ASCII letters, the word is in a capital font. */
    private static void raiseWords(StringBuilder text) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            int capitals = 0;
            int smalls = 0;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                char letter = text.charAt(end++);
                capitals += letter >= 'A' && letter <= 'Z' ? 1 : 0;
                smalls += letter >= 'a' && letter <= 'z' ? 1 : 0;
            }
            if (capitals >= 2 && smalls == 0) {
                for (int i = start; i < end; i++) {
                    text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
                }
            }
            start = end + 1;
        }
    }
}
