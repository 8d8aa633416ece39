package dev.patchbay.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first admin, in a browser of their own. */
final class WebPerson implements AutoCloseable {

    static final String NAME = "Eva";

    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(">(link [^<]+)<");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;

    private WebPerson(String url) {
        this.url = url;
    }

    /** @param welcome the one-time link that the desk printed */
    static WebPerson signIn(String url, String welcome) {
        WebPerson person = new WebPerson(url);
        person.send(
                welcome,
                Map.of(
                        "organisation", "Northwind IT",
                        "name", NAME,
                        "email", "eva@northwind.example",
                        "password", "correct horse battery staple"));
        return person;
    }

    /** What to say to the bot directly, to be known there as this person. */
    String linkCode() {
        return found(LINK, send(url + "/chat-accounts", Map.of()));
    }

    /** Fills in the form of a page and sends it; the page that follows. */
    String send(String page, Map<String, String> fields) {
        String key = found(FORM_KEY, get(page));
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "form_key=" + key + "&", ""));
        return call(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", url)
                .POST(BodyPublishers.ofString(form)));
    }

    String get(String page) {
        return call(HttpRequest.newBuilder(URI.create(page)));
    }

    @Override
    public void close() {
        http.close();
    }

    private String call(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("not on the page: " + pattern + "\n" + page);
        }
        return matcher.group(1).strip();
    }
}
