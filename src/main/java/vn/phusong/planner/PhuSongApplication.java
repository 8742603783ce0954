package vn.phusong.planner;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring side of PhuSong: every module below this package, wired together. */
@SpringBootApplication
public class PhuSongApplication {}
