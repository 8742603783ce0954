package vn.phusong.planner.ogcapi;

/** A text for people, in Vietnamese and in English. */
public record BilingualText(String vi, String en) {

    public static BilingualText of(String vi, String en) {
        return new BilingualText(vi, en);
    }

    /** Both languages in one line, Vietnamese first, for a format that has room for one title only. */
    public String both() {
        return vi.equals(en) ? vi : vi + " · " + en;
    }
}
