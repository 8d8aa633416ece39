package dev.patchbay.storage;

import dev.patchbay.config.Secret;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.Properties;

/** Where the database is and who we are there. */
record DatabaseEndpoint(String host, int port, String database, String user, Secret password, SslMode ssl) {

    /** Reads {@code postgresql://user:password@host:5432/name?sslmode=require}. */
    static DatabaseEndpoint of(Secret url) {
        try {
            PgConnectOptions parsed = PgConnectOptions.fromUri(url.reveal());
            return new DatabaseEndpoint(
                    parsed.getHost(),
                    parsed.getPort(),
                    parsed.getDatabase(),
                    parsed.getUser(),
                    new Secret(parsed.getPassword()),
                    parsed.getSslMode());
        } catch (RuntimeException malformed) {
            throw new Failure(
                    ErrorCode.SETTINGS_INVALID,
                    "database.url must look like postgresql://user:password@host:5432/name.");
        }
    }

    /** The role the application works as; named after the user, so that several desks may share a server. */
    String role() {
        return user + "_app";
    }

    /** A connection that works as that role from its first moment, or is refused. */
    PgConnectOptions connectOptions() {
        return new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password.reveal())
                .setSslMode(ssl)
                .setCachePreparedStatements(true)
                .addProperty("statement_timeout", "30000")
                .addProperty("application_name", "patchbay")
                .addProperty("role", role());
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    Properties jdbcProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.reveal());
        properties.setProperty("sslmode", ssl.value);
        properties.setProperty("connectTimeout", "10");
        return properties;
    }
}
