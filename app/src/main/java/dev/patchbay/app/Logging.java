package dev.patchbay.app;

import dev.patchbay.config.LogSettings;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Sets up the logs: JSON lines for machines, short ones for a terminal. Called before the first log line. The launcher
 * sets {@code jdk.console=java.base}, so that there is a console only where there is a terminal, on every JDK.
 */
public final class Logging {

    private Logging() {}

    public static void configure(LogSettings settings) {
        boolean json =
                switch (settings.format()) {
                    case JSON -> true;
                    case TEXT -> false;
                    case AUTO -> System.console() == null;
                };
        System.setProperty("patchbay.log.appender", json ? "json" : "text");
        Configurator.setLevel("dev.patchbay", Level.valueOf(settings.level().name()));
    }
}
