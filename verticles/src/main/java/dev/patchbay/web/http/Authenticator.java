package dev.patchbay.web.http;

import io.vertx.core.http.HttpServerRequest;

/** Finds out who sends a request; may block. */
public interface Authenticator {

    Identity identify(HttpServerRequest request);
}
