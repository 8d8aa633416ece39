package dev.patchbay.web.chat;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Pipeline;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a file in: the body of the request, streamed to disk as it comes, never wholly in memory. Whatever goes wrong
 * on the way, nothing of it stays on disk.
 */
final class Uploads {

    private static final int MAX_NAME = 200;
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("csv", "text/csv", "tsv", "text/tab-separated-values");

    private final Vertx vertx;
    private final UploadedFiles files;
    private final Templates templates;
    private final long maxSize;

    Uploads(Vertx vertx, UploadedFiles files, Templates templates, long maxSize) {
        this.vertx = vertx;
        this.files = files;
        this.templates = templates;
        this.maxSize = maxSize;
    }

    void mount(Router router) {
        router.post("/chat/files").handler(this::receive);
    }

    private void receive(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        Path arriving = files.incoming();
        Pipeline.fork(context, () -> permit(exchange))
                .compose(permitted -> store(context, arriving))
                .compose(stored -> Pipeline.fork(context, () -> keep(exchange, arriving)))
                .onSuccess(file -> Site.write(context, shown(file)))
                .onFailure(thrown -> vertx.fileSystem()
                        .delete(arriving.toString())
                        .onComplete(deleted -> refuse(context, failure(thrown))));
    }

    private Exchange permit(Exchange exchange) {
        exchange.caller();
        if (!exchange.identity()
                .mayChange(exchange.header(Pipeline.FORM_KEY_HEADER).orElse(""))) {
            throw new Failure(ErrorCode.CSRF_REFUSED, "The page this came from is too old.");
        }
        if (exchange.header("Content-Length")
                .filter(length -> Long.parseLong(length) > maxSize)
                .isPresent()) {
            throw SizeLimitedFile.tooLarge(maxSize);
        }
        return exchange;
    }

    private Future<Void> store(RoutingContext context, Path arriving) {
        return vertx.fileSystem()
                .open(arriving.toString(), new OpenOptions().setCreateNew(true))
                .compose(file -> context.request().pipeTo(new SizeLimitedFile(file, maxSize)));
    }

    private FileRef keep(Exchange exchange, Path arriving) {
        String name = name(exchange.query("name").orElse("file"));
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return files.keep(
                exchange.caller(), name, MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"), arriving);
    }

    /** The last part of a path, without characters that nobody sees. */
    private static String name(String given) {
        String name =
                given.replaceFirst("(?s).*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        String some = name.isEmpty() ? "file" : name;
        return some.length() <= MAX_NAME ? some : some.substring(some.length() - MAX_NAME);
    }

    private Answer shown(FileRef file) {
        return Answer.html(templates.render("attached.jte", Map.of("file", file)));
    }

    /** The rest of the body is not read, so the connection cannot be used again. */
    private static void refuse(RoutingContext context, Failure failure) {
        if (!context.response().closed()) {
            context.response().putHeader("Connection", "close");
            context.fail(failure);
        }
    }

    private static Failure failure(Throwable thrown) {
        return thrown instanceof FileSystemException
                ? new Failure(ErrorCode.DISK_FULL, "The file could not be stored.", thrown)
                : Failure.of(thrown);
    }
}
