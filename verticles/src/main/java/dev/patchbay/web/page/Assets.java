package dev.patchbay.web.page;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts, styles and pictures, kept in memory, compressed once. Their address changes with their content, so that
 * browsers keep them for good.
 */
public final class Assets {

    private static final String ROUTE = "/assets/";
    private static final Map<String, String> FILES = Map.of(
            "app.css", "/assets/app.css",
            "chat.js", "/assets/chat.js",
            "outbox.js", "/assets/outbox.js",
            "plots.js", "/assets/plots.js",
            "icon.svg", "/assets/icon.svg",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js",
            "chart.js", "/META-INF/resources/webjars/chart.js/4.4.9/dist/chart.umd.js");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Asset> assets = new HashMap<>();

    /** Reads and compresses them all; about 260 KB, a few milliseconds. */
    public Assets() {
        FILES.forEach((name, resource) -> assets.put(name, Asset.of(name, read(resource))));
    }

    /** The address of an asset, for templates. */
    public String url(String name) {
        return ROUTE + assets.get(name).version() + "/" + name;
    }

    /** Serves {@code /assets/:version/:name}. */
    public void serve(RoutingContext context) {
        Asset asset = assets.get(context.pathParam("name"));
        if (asset == null) {
            context.fail(new Failure(ErrorCode.PAGE_NOT_FOUND, "Nothing is here."));
            return;
        }
        HttpServerResponse response = context.response()
                .putHeader("Content-Type", asset.type)
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding");
        String accepted = context.request().getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(asset.compressed);
        } else {
            response.putHeader("Content-Encoding", "identity").end(asset.plain);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Asset(String type, String version, Buffer plain, Buffer compressed) {

        static Asset of(String name, byte[] content) {
            CRC32C checksum = new CRC32C();
            checksum.update(content);
            return new Asset(
                    TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
                    HexFormat.of().toHexDigits((int) checksum.getValue()),
                    Buffer.buffer(content),
                    Buffer.buffer(gzip(content)));
        }

        private static byte[] gzip(byte[] content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
