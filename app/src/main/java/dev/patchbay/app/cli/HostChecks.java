package dev.patchbay.app.cli;

import dev.patchbay.config.Port;
import dev.patchbay.config.Settings;
import dev.patchbay.doctor.Finding;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What this machine must offer: a folder, ports, a database. */
final class HostChecks {

    private static final long SCARCE = 1L << 30;
    private static final int CONNECT_SECONDS = 3;
    private static final int POSTGRESQL = 5432;

    private final Settings settings;

    HostChecks(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("Java", Runtime.version().toString()));
        findings.add(folder(settings.data().directory().toAbsolutePath()));
        findings.add(database());
        findings.add(
                port("Dashboard port", settings.http().host(), settings.http().port()));
        findings.add(port(
                "Management port",
                settings.management().host(),
                settings.management().port()));
        if (settings.slack().isOn()) {
            findings.add(
                    port("Slack port", settings.slack().host(), settings.slack().port()));
        }
        if (settings.teams().isOn()) {
            findings.add(
                    port("Teams port", settings.teams().host(), settings.teams().port()));
        }
        return findings;
    }

    /** The folder itself, or where it would be made. */
    private static Finding folder(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.problem(
                    "Data folder",
                    existing + " cannot be written",
                    "Give this user the right to write there, or set data.directory.");
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String said = "%s, %,d MB free".formatted(folder, free >> 20);
            return free < SCARCE
                    ? Finding.warning("Data folder", said, "Free some space: files and the database grow.")
                    : Finding.ok("Data folder", said);
        } catch (IOException e) {
            return Finding.warning("Data folder", folder + ": " + e.getMessage(), "Look at the disk.");
        }
    }

    /** Signs in, as the desk would. */
    private Finding database() {
        if (settings.database().url().isEmpty()) {
            return Finding.ok("Database", "embedded, in the data folder");
        }
        URI url = URI.create(settings.database().url().get().reveal());
        String where = url.getHost() + ":" + (url.getPort() < 0 ? POSTGRESQL : url.getPort());
        try (Connection connection =
                DriverManager.getConnection("jdbc:postgresql://" + where + url.getPath(), signIn(url))) {
            return Finding.ok(
                    "Database",
                    where + " answers, PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            return Finding.problem(
                    "Database",
                    where + " refuses: " + e.getMessage().lines().findFirst().orElse(""),
                    "Start it, or correct database.url.");
        }
    }

    private static Properties signIn(URI url) {
        String[] user = url.getUserInfo() == null
                ? new String[] {""}
                : url.getUserInfo().split(":", 2);
        Properties properties = new Properties();
        properties.setProperty("user", decode(user[0]));
        properties.setProperty("password", user.length > 1 ? decode(user[1]) : "");
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        return properties;
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** Taken is as it should be while the desk runs. */
    private static Finding port(String subject, String host, Port port) {
        if (port.number() == 0) {
            return Finding.ok(subject, "a free one is picked at the start");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port.number()));
            return Finding.ok(subject, port.number() + " is free");
        } catch (IOException taken) {
            return Finding.warning(
                    subject,
                    port.number() + " is taken",
                    "That is right if the desk runs now; else stop what uses it, or set another port.");
        }
    }
}
