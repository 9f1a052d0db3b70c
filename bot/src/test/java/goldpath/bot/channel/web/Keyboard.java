package goldpath.bot.channel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who has the page open in Chromium and no mouse. */
record Keyboard(Optional<ChromeDriver> opened) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TABS = 60;

    static Keyboard none() {
        return new Keyboard(Optional.empty());
    }

    static Keyboard open(String address, String language, int width, int height, boolean isDark) {
        ChromeOptions options = new ChromeOptions()
                .setBinary("/usr/bin/chromium")
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--accept-lang=" + language,
                        "--lang=" + language);
        if (isDark) {
            options.addArguments("--force-dark-mode");
        }
        if (width < 500) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2.0)));
        } else {
            options.addArguments("--window-size=" + width + "," + height);
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        Keyboard keyboard = new Keyboard(Optional.of(new ChromeDriver(service, options)));
        keyboard.driver().get(address);
        keyboard.awaitReady();
        return keyboard;
    }

    private ChromeDriver driver() {
        return opened.orElseThrow();
    }

    void reload() {
        driver().navigate().refresh();
        awaitReady();
    }

    private void awaitReady() {
        until("return document.documentElement.dataset.ready === 'true'"
                + " && document.querySelectorAll('.line.bot').length > 0");
    }

    private void until(String script, Object... arguments) {
        new WebDriverWait(driver(), PATIENCE)
                .until(driver -> Boolean.TRUE.equals(driver().executeScript(script, arguments)));
    }

    /** Goes back to the button of that name with the Tab key, presses it, and waits for the answer. */
    void press(String label) {
        int before = answers();
        open(label);
        awaitMoreThan(before);
    }

    /** The same where nothing is answered. */
    void open(String label) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            WebElement focused = driver().switchTo().activeElement();
            if (focused.getText().equals(label)) {
                new Actions(driver()).sendKeys(Keys.ENTER).perform();
                return;
            }
            new Actions(driver())
                    .keyDown(Keys.SHIFT)
                    .sendKeys(Keys.TAB)
                    .keyUp(Keys.SHIFT)
                    .perform();
        }
        throw new AssertionError("No button '" + label + "' can be reached with the Tab key.");
    }

    /** Picks a file in the field of that id; the system's own dialog, which the driver skips, has the keyboard too. */
    void choose(String field, Path file) {
        focus(field);
        driver().switchTo().activeElement().sendKeys(file.toAbsolutePath().toString());
    }

    void fill(String field, String text) {
        focus(field);
        driver().switchTo().activeElement().sendKeys(text);
    }

    private void focus(String field) {
        for (int tabs = 0; tabs < MOST_TABS && !isAt(field); tabs++) {
            new Actions(driver()).sendKeys(Keys.TAB).perform();
        }
        if (!isAt(field)) {
            throw new AssertionError("The field '" + field + "' cannot be reached with the Tab key.");
        }
    }

    void type(String text) {
        int before = answers();
        typeAhead(text);
        awaitMoreThan(before);
    }

    /** Does not wait for an answer. */
    void typeAhead(String text) {
        for (int tabs = 0; tabs < MOST_TABS && !isAt("entry"); tabs++) {
            driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        driver().switchTo().activeElement().sendKeys(text, Keys.ENTER);
    }

    private boolean isAt(String id) {
        return id.equals(driver().switchTo().activeElement().getDomAttribute("id"));
    }

    private int answers() {
        return driver().findElements(By.cssSelector(".line.bot")).size();
    }

    private void awaitMoreThan(int before) {
        until("return document.querySelectorAll('.line.bot').length > arguments[0]", before);
    }

    /** What was answered last. */
    String answer() {
        return String.valueOf(
                driver().executeScript("return [...document.querySelectorAll('.line.bot')].pop().innerText"));
    }

    String answerTo(String said) {
        until(
                "const lines = [...document.querySelectorAll('.line')];"
                        + "const i = lines.findIndex(line => line.innerText.includes(arguments[0]));"
                        + "return i >= 0 && i + 1 < lines.length",
                said);
        return answer();
    }

    String notice() {
        until("return document.getElementById('notice').textContent !== ''");
        return driver().findElement(By.id("notice")).getText();
    }

    String standing() {
        return driver().findElement(By.id("standing")).getText();
    }

    List<String> lines() {
        return driver().findElements(By.cssSelector(".line")).stream()
                .map(WebElement::getText)
                .toList();
    }

    void picture(Path file) throws IOException {
        awaitStillness();
        Files.write(file, driver().getScreenshotAs(OutputType.BYTES));
    }

    /** Colours are judged, and pictures taken, once nothing moves. */
    private void awaitStillness() {
        until("return document.getAnimations().every(each => each.playState !== 'running'"
                + " || each.effect.getTiming().iterations === Infinity)");
    }

    /** What axe finds wrong. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> axe(Path script) throws IOException {
        awaitStillness();
        driver().executeScript(Files.readString(script, StandardCharsets.UTF_8));
        return (List<Map<String, Object>>) Objects.requireNonNull(driver().executeAsyncScript(
                        "const done = arguments[0]; axe.run().then(result => done(result.violations))"));
    }

    void close() {
        opened.ifPresent(ChromeDriver::quit);
    }
}
