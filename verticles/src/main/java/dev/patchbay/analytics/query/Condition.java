package dev.patchbay.analytics.query;

import java.util.List;

/** A piece of SQL and the values its question marks stand for, in order. */
record Condition(String sql, List<Object> values) {

    Condition {
        values = List.copyOf(values);
    }
}
