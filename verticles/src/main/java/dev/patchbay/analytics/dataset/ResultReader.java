package dev.patchbay.analytics.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Turns a result set, before its first row, into a value. */
@FunctionalInterface
public interface ResultReader<T> {

    T read(ResultSet rows) throws SQLException;
}
