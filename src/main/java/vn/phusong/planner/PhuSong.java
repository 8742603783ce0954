package vn.phusong.planner;

/** Entry point of the one jar: every command of the launcher starts here. */
public final class PhuSong {
    private PhuSong() {}

    public static void main(String[] args) {
        System.out.println("PhuSong");
    }
}
