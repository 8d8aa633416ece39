package dev.patchbay.web.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a page answers; put on the wire once the work is done. */
public record Answer(int status, Map<String, String> headers, List<Cookie> cookies, Body body) {

    public Answer {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** Bytes at hand, or a file on disk. */
    public sealed interface Body {
        record Bytes(Buffer content) implements Body {}

        record File(Path path) implements Body {}
    }

    public static Answer content(int status, String mediaType, Buffer content) {
        return new Answer(status, Map.of("Content-Type", mediaType), List.of(), new Body.Bytes(content));
    }

    public static Answer html(Buffer content) {
        return content(200, "text/html; charset=utf-8", content);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), List.of(), new Body.Bytes(Buffer.buffer()));
    }

    /** Sends the browser on with a GET. */
    public static Answer seeOther(String path) {
        return empty(303).with("Location", path);
    }

    public static Answer file(Path path, String mediaType) {
        return new Answer(200, Map.of("Content-Type", mediaType), List.of(), new Body.File(path));
    }

    /** The same under another status; for a form that is shown again with what was wrong. */
    public Answer withStatus(int other) {
        return new Answer(other, headers, cookies, body);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, cookies, body);
    }

    public Answer with(Cookie cookie) {
        return new Answer(
                status,
                headers,
                Stream.concat(cookies.stream(), Stream.of(cookie)).toList(),
                body);
    }
}
