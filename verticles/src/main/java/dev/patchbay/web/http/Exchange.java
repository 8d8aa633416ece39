package dev.patchbay.web.http;

import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One request, as pages read it. */
public final class Exchange {

    static final String FRAGMENT_HEADER = "HX-Request";

    private final RoutingContext context;

    public Exchange(RoutingContext context) {
        this.context = context;
    }

    public Identity identity() {
        return Pipeline.identity(context);
    }

    /** Who acts; {@code not_signed_in} for a visitor. */
    public Caller caller() {
        return identity()
                .caller()
                .orElseThrow(() -> new Failure(ErrorCode.NOT_SIGNED_IN, "This needs somebody who is signed in."));
    }

    public CorrelationId correlation() {
        return Pipeline.correlation(context);
    }

    public HttpServerRequest request() {
        return context.request();
    }

    /** A part of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A part of the path that is an id; a text of another form names nothing, and fails like an unknown id. */
    public <T> T id(String name, Function<UUID, T> type, ErrorCode unknown) {
        return parseId(path(name), type, unknown);
    }

    /** The same for an id from elsewhere in the request. */
    public static <T> T parseId(String text, Function<UUID, T> type, ErrorCode unknown) {
        try {
            return type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new Failure(unknown, unknown.title() + ".", malformed);
        }
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParams().get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    /** True when htmx asks, for a part of a page. */
    public boolean isFragment() {
        return header(FRAGMENT_HEADER).isPresent();
    }

    /** A field of the sent form; empty text when it was not sent. U+0000 is refused: no database text can hold it. */
    public String field(String name) {
        String value = context.request().getFormAttribute(name);
        if (value != null && value.indexOf('\0') >= 0) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "A field holds a character that cannot be kept (U+0000).");
        }
        return value == null ? "" : value;
    }

    /** Every value of a field that may be sent more than once. */
    public List<String> fields(String name) {
        return context.request().formAttributes().getAll(name);
    }

    /** What an earlier handler left under that type's name. */
    public <T> T get(Class<T> type) {
        return type.cast(context.get(type.getName()));
    }
}
