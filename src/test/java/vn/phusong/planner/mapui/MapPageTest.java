package vn.phusong.planner.mapui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.ogcapi.web.Http;
import vn.phusong.planner.pipeline.ServedMiniPack;
import vn.phusong.testbed.PhuSongTest;
import vn.phusong.testbed.Requirement;

/** The map page in a real browser, over the small sample pack. */
@PhuSongTest(database = ServedMiniPack.DATABASE)
class MapPageTest {

    /** Of the machine's slowness, not of the page: the tests say nothing about speed. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeAll
    static void publish(@Autowired BeanFactory beans) throws Exception {
        Requirement.CHROMIUM.demand();
        ServedMiniPack.publish(beans);
        browser = Browser.open(folder, 1300, 850);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void open() {
        http = new Http(port);
        load("/");
    }

    @AfterEach
    void forget() {
        browser.executeScript("localStorage.clear()");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Test
    void showsTheFiguresOfTheSummary() {
        JsonNode withSignal = http.get("/api/v1/summary")
                .json()
                .get("criteria")
                .get("any-mobile@1")
                .get("figures")
                .get("hamlets_with_signal");

        assertThat(find("[data-figure=hamlets_with_signal] dd").getText())
                .contains(withSignal.get("numerator").asString())
                .contains("/ " + withSignal.get("denominator").asString());
        assertThat(find("#provenance").getText())
                .contains("any-mobile@1")
                .contains(http.get("/api/v1/summary").json().get("run_id").asString().substring(0, 12));
    }

    @Test
    void theLegendCountsEveryHamletOnce() {
        List<JsonNode> hamlets = features("hamlets");
        int shown = 0;
        for (String status : List.of("UNCOVERED", "WEAK", "COVERED")) {
            int count = Integer.parseInt(
                    find("label[for=show-" + status + "] .count").getText());
            assertThat(count)
                    .as(status)
                    .isEqualTo((int) hamlets.stream()
                            .filter(hamlet -> status(hamlet).equals(status))
                            .count());
            shown += count;
        }
        assertThat(shown).isEqualTo(hamlets.size());
    }

    @Test
    void syntheticDataIsSaidToBeSynthetic() {
        assertThat(find("#synthetic").isDisplayed()).isTrue();
        assertThat(find("#synthetic").getText()).isEqualTo("DỮ LIỆU MÔ PHỎNG: không phải số liệu thực");
    }

    @Test
    void hamletsAreDrawnInTheColoursOfTheirStatus() {
        assertThat(pixelsLike(86, 180, 233, 255, 253, 248)).as("covered, pale blue").isGreaterThan(1000);
        assertThat(pixelsLike(181, 51, 10, 255, 253, 248)).as("uncovered, dark red").isGreaterThan(50);
    }

    @Test
    void aClickOnTheMapOpensTheCard() {
        String name = chooseTheFirstGap();
        find("#card .close").click();
        await("the card is closed", () -> !find("#card").isDisplayed());

        new Actions(browser).moveToElement(find("#map")).click().perform();
        await("the card is open", () -> find("#card").isDisplayed());

        assertThat(find("#card h2").getText()).isEqualTo(name);
        assertThat(find("#card .badge").getText()).isEqualTo("Chưa phủ sóng");
        assertThat(find("#card .reason").getText()).isNotBlank();
        assertThat(find("#card table").getText()).contains("Viettel", "Dự trữ (dB)");
        assertThat(browser.getCurrentUrl()).contains("#hamlets/");
    }

    @Test
    void everythingCanBeDoneByKeyboard() {
        new Actions(browser).sendKeys(Keys.TAB, Keys.ENTER).perform();
        WebElement first = find("#gaps button");
        await("the list has the focus", () -> browser.switchTo().activeElement().equals(find("#gaps")));
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(browser.switchTo().activeElement()).isEqualTo(first);

        new Actions(browser).sendKeys(Keys.ENTER).perform();
        await("the card has the focus", () -> browser.switchTo().activeElement().equals(find("#card h2")));
        new Actions(browser).sendKeys(Keys.ESCAPE).perform();

        assertThat(find("#card").isDisplayed()).isFalse();
        assertThat(browser.switchTo().activeElement()).isEqualTo(first);
    }

    @Test
    void englishIsOneClickAwayAndRemembered() {
        find("#language").click();
        assertThat(find("#legend-title").getText()).isEqualTo("Legend");
        assertThat(find("#synthetic").getText()).isEqualTo("SYNTHETIC DATA: not real figures");
        assertThat(find("html").getAttribute("lang")).isEqualTo("en");

        load("/");
        assertThat(find("#legend-title").getText()).isEqualTo("Legend");
        find("#language").click();
        assertThat(find("#legend-title").getText()).isEqualTo("Chú giải");
    }

    @Test
    void anotherCriteriaRecoloursAndRecounts() {
        new Select(find("#view")).selectByVisibleText("5G");

        long uncovered = features("hamlets").stream()
                .filter(hamlet -> hamlet.get("properties").get("status_5g").asString().equals("UNCOVERED"))
                .count();
        assertThat(find("label[for=show-UNCOVERED] .count").getText()).isEqualTo(Long.toString(uncovered));
        assertThat(find("#provenance").getText()).contains("5g@1");
    }

    @Test
    void theSearchNeedsNoAccents() {
        String name = features("hamlet-gaps").get(0).get("properties").get("commune_name").asString();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        find("#search").sendKeys(plain.toUpperCase(Locale.ROOT));
        assertThat(browser.findElements(By.cssSelector("#gaps button"))).isNotEmpty();

        find("#search").sendKeys("xyz");
        assertThat(browser.findElements(By.cssSelector("#gaps button"))).isEmpty();
    }

    @Test
    void aPhoneShowsMapAndFiguresWithoutSidewaysScrolling() throws Exception {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        load("/");

        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(find("#map").getSize().getWidth()).isEqualTo(390);
        assertThat(find("#figures").getLocation().getY())
                .isGreaterThan(find("#map").getLocation().getY());
        chooseTheFirstGap();
        assertThat(find("#card").getSize().getWidth()).isEqualTo(390);
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsRefused() {
        List<?> addresses = (List<?>) browser.executeScript(
                "return performance.getEntriesByType('resource').map(entry => entry.name)");

        assertThat(addresses).isNotEmpty().allSatisfy(address -> assertThat(String.valueOf(address))
                .startsWith(http.root()));
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()))
                .as("messages in the console, among them breaches of the content security policy")
                .isEmpty();
        assertThat(http.get("/").header("Content-Security-Policy")).contains("script-src 'self'").doesNotContain("unsafe");
    }

    /** Through the list; the map then has the hamlet in its middle. */
    private String chooseTheFirstGap() {
        WebElement first = find("#gaps button");
        String name = first.findElement(By.cssSelector(".name")).getText().lines().findFirst().orElseThrow();
        first.click();
        await("the card is open", () -> find("#card").isDisplayed());
        assertThat(find("#card h2").getText()).isEqualTo(name);
        return name;
    }

    private void load(String path) {
        browser.get("about:blank");
        browser.get(http.root() + path);
        await("the page is drawn", () -> !"loading".equals(find("body").getDomAttribute("data-state")));
        assertThat(find("body").getDomAttribute("data-state")).as(find("#message").getText()).isEqualTo("ready");
    }

    private void await(String what, BooleanSupplier condition) {
        new WebDriverWait(browser, PATIENCE).withMessage(what).until(ready -> condition.getAsBoolean());
    }

    private WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private long number(String script) {
        return ((Number) browser.executeScript(script)).longValue();
    }

    /** Pixels of the map near a colour or near its mixture with the land's colour. */
    private long pixelsLike(int red, int green, int blue, int landRed, int landGreen, int landBlue) {
        return number("""
                const map = document.querySelector('#map');
                let count = 0;
                for (const canvas of map.querySelectorAll('canvas')) {
                  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  for (let i = 0; i < data.length; i += 4) {
                    if (data[i + 3] < 200) continue;
                    for (const part of [0.32, 0.85, 1]) {
                      const mix = (colour, land) => colour * part + land * (1 - part);
                      if (Math.abs(data[i] - mix(%d, %d)) < 6 && Math.abs(data[i + 1] - mix(%d, %d)) < 6
                          && Math.abs(data[i + 2] - mix(%d, %d)) < 6) { count++; break; }
                    }
                  }
                }
                return count;""".formatted(red, landRed, green, landGreen, blue, landBlue));
    }

    private List<JsonNode> features(String layer) {
        List<JsonNode> features = new ArrayList<>();
        http.get("/layers/" + layer + ".geojson").json().get("features").forEach(features::add);
        return features;
    }

    private static String status(JsonNode hamlet) {
        return hamlet.get("properties").get("status").asString();
    }
}
