package dev.patchbay.config;

import java.util.Optional;

/**
 * The relational store.
 *
 * @param url a PostgreSQL server's, with user and password; without it one is started inside the data folder
 * @param poolSize connections kept, 2 to 100
 */
public record DatabaseSettings(Optional<Secret> url, int poolSize) {

    public DatabaseSettings {
        if (poolSize < 2 || poolSize > 100) {
            throw new IllegalArgumentException("database.pool-size is 2 to 100");
        }
        if (url.isPresent() && !url.get().reveal().matches("postgres(ql)?://\\S+")) {
            throw new IllegalArgumentException("database.url must look like postgresql://user:password@host:5432/name");
        }
    }
}
