package dev.patchbay.bot.slack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/**
 * The hosts the bot's token may be sent to for a file. A host alone means HTTPS on its usual port; {@code host:port}
 * means that port, with or without TLS, for a Slack of one's own making in tests.
 */
final class FileHosts {

    private final Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    FileHosts(List<String> hosts) {
        this.hosts.addAll(hosts);
    }

    boolean allow(HttpUrl url) {
        boolean usual = url.isHttps() && url.port() == 443 && hosts.contains(url.host());
        return usual || hosts.contains(url.host() + ":" + url.port());
    }
}
