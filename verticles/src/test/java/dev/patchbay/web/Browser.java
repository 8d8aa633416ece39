package dev.patchbay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as tests of pages need: it keeps cookies, and the form key of the last page. */
public final class Browser {

    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String site;
    private final Map<String, String> cookies = new TreeMap<>();
    private String formKey = "";

    public Browser(String site) {
        this.site = site;
    }

    public HttpResponse<String> get(String path) {
        return send(path, request -> request);
    }

    /** Sends a form with the key of the last page. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("form_key", formKey);
        return post(path, all);
    }

    /** The same as htmx does it, for a part of a page. */
    public HttpResponse<String> submitFragment(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("form_key", formKey);
        return post(path, all, request -> request.header("HX-Request", "true"));
    }

    /** Sends exactly these fields. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, request -> request);
    }

    private HttpResponse<String> post(
            String path, Map<String, String> fields, UnaryOperator<HttpRequest.Builder> with) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, request -> with.apply(request)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> with) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> response = client.send(with.apply(request).build(), BodyHandlers.ofString());
            remember(response);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remember(HttpResponse<String> response) {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        Matcher key = FORM_KEY.matcher(response.body());
        if (key.find()) {
            formKey = key.group(1);
        }
    }

    public String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The same cookies for a real browser. */
    public List<Cookie> cookies(String url) {
        return cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(url))
                .toList();
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void putCookie(String name, String value) {
        cookies.put(name, value);
    }

    public String formKey() {
        return formKey;
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
