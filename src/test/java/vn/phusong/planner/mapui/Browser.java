package vn.phusong.planner.mapui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import vn.phusong.testbed.Requirement;

/** The distribution's Chromium without a screen, in an empty profile. */
final class Browser {

    private Browser() {}

    static ChromeDriver open(Path profile, int width, int height) throws IOException {
        Requirement.CHROMIUM.demand();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium", "chromium-browser", "google-chrome").toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + Files.createTempDirectory(profile, "chromium"),
                "--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(120));
        return browser;
    }

    private static Path find(String... programs) {
        return Stream.of(programs)
                .map(Requirement::findOnPath)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
