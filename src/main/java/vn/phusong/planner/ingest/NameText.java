package vn.phusong.planner.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How names of places are spelled, and how a name that was damaged on its way was perhaps meant: lists of units often
 * come with spaces lost ("CẩmKhê"), in capitals, or with a small first letter where a program did not know its capital
 * ("Xã ấm Hạ").
 */
public final class NameText {
    /** As they are written at the head of a unit's name, the longer first. */
    private static final List<String> UNIT_TYPES = List.of(
            "Thành phố", "Thị trấn", "Thị xã", "Phường", "Huyện", "Tỉnh", "Quận", "Xã");

    private static final Pattern LOST_SPACE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Fewer capitals are an abbreviation, such as TDP 4 or KCN. */
    private static final int SHORTEST_SHOUTING = 5;

    private NameText() {}

    /** How the name would usually be spelled, where it is spelled otherwise. */
    public static Optional<String> findUsual(String name) {
        String spaced = SPACES.matcher(LOST_SPACE.matcher(name).replaceAll(" ")).replaceAll(" ");
        String calm = isShouting(spaced) ? capitalised(spaced.toLowerCase(Locale.ROOT)) : spaced;
        String usual = withUnitType(calm);
        return usual.equals(name) ? Optional.empty() : Optional.of(usual);
    }

    /** Reports a name that is spelled otherwise than usual. */
    public static void check(ParsedRow row, Field<String> field) {
        row.find(field).ifPresent(name ->
                findUsual(name).ifPresent(usual -> row.report(IngestIssue.NAME_SPELLING, field.name(), name, usual)));
    }

    private static boolean isShouting(String name) {
        return name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePoints().filter(Character::isUpperCase).count() >= SHORTEST_SHOUTING;
    }

    private static String capitalised(String name) {
        StringBuilder capitalised = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            capitalised.append(capitalised.isEmpty() ? "" : " ").append(withCapital(word));
        }
        return capitalised.toString();
    }

    private static String withUnitType(String name) {
        for (String type : UNIT_TYPES) {
            if (name.regionMatches(true, 0, type + " ", 0, type.length() + 1)) {
                return type + " " + withCapital(name.substring(type.length() + 1));
            }
        }
        return withCapital(name);
    }

    private static String withCapital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
