package dev.patchbay.bench;

import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Decides about channels of Discord as an admin would, so that tickets are shown in them. */
final class DecidedChannels {

    /** The line of a server's own file that has its port (postgresql.org, "postmaster.pid"). */
    private static final int PORT = 3;

    private DecidedChannels() {}

    /** Says that these channels are internal to the desk on a data folder. */
    static void internal(Path data, String guild, List<Spot> channels) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(PORT);
        String password = Files.readString(data.resolve("postgres.password")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                PreparedStatement decided = connection.prepareStatement(
                        """
                        INSERT INTO channel (tenant_id, platform, space, channel, kind, name, shared, allowed, audience)
                        SELECT tenant_id, 'DISCORD', ?, ?, 'CHANNEL', 'storm', false, true, 'INTERNAL'
                        FROM tenant ORDER BY created_at LIMIT 1
                        """)) {
            for (Spot channel : channels) {
                decided.setString(1, guild);
                decided.setString(2, channel.channel());
                decided.executeUpdate();
            }
        }
    }
}
