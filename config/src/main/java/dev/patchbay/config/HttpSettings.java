package dev.patchbay.config;

import java.util.Optional;

/**
 * The dashboard and the API.
 *
 * @param publicUrl how people reach it, without a slash at the end; links are made with it
 */
public record HttpSettings(String host, Port port, Optional<String> publicUrl) {

    public HttpSettings {
        if (publicUrl.isPresent() && !publicUrl.get().matches("https?://[^\\s/]+")) {
            throw new IllegalArgumentException("http.public-url must look like https://desk.example.com");
        }
    }

    /** The URL to show, once the port in use is known. */
    public String urlAt(int boundPort) {
        String shown = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
        return publicUrl.orElse("http://" + shown + ":" + boundPort);
    }
}
