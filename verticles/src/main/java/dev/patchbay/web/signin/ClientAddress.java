package dev.patchbay.web.signin;

import io.vertx.core.http.HttpServerRequest;

/**
 * The address a request comes from. Behind a proxy that speaks HTTPS for us it is the last one the proxy put into
 * {@code X-Forwarded-For}; without one that header could be anybody's, and is not looked at.
 */
final class ClientAddress {

    private final boolean behindProxy;

    ClientAddress(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    String of(HttpServerRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        return forwarded == null
                ? request.remoteAddress().hostAddress()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
