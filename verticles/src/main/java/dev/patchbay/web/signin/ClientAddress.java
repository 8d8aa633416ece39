package dev.patchbay.web.signin;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * The address a request comes from. Behind a proxy that speaks HTTPS for us it is the last one the proxy put into
 * {@code X-Forwarded-For}, be it at the end of the client's own line or in one behind it; without a proxy that header
 * could be anybody's, and is not looked at.
 */
final class ClientAddress {

    private final boolean behindProxy;

    ClientAddress(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    String of(HttpServerRequest request) {
        List<String> lines = behindProxy ? request.headers().getAll("X-Forwarded-For") : List.of();
        if (lines.isEmpty()) {
            return request.remoteAddress().hostAddress();
        }
        String last = lines.getLast();
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }
}
