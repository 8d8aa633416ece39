package dev.patchbay.bot;

import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/**
 * The hosts something may be sent to or fetched from. A host alone means HTTPS on its usual port; {@code *.example.com}
 * any host below that name; {@code host:port} that port, with or without TLS, for a platform of one's own making.
 */
public final class AllowedHosts {

    private static final String ANY = "*.";
    private static final int HTTPS = 443;

    private final List<String> hosts;

    public AllowedHosts(List<String> hosts) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether it may be called; what is no HTTP address may not. */
    public boolean allow(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed != null && allow(parsed);
    }

    public boolean allow(HttpUrl url) {
        boolean usual = url.isHttps() && url.port() == HTTPS;
        return hosts.contains(url.host() + ":" + url.port())
                || usual && hosts.stream().anyMatch(host -> fits(host, url.host()));
    }

    private static boolean fits(String allowed, String host) {
        return allowed.startsWith(ANY) ? host.endsWith(allowed.substring(1)) : allowed.equals(host);
    }
}
