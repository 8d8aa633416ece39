package dev.patchbay.observability;

import dev.patchbay.model.failure.CorrelationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** What one class logs at the level of production, from now until this is closed. */
public final class LogLines implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final String logger;
    private final List<LogEvent> lines = new CopyOnWriteArrayList<>();

    public LogLines(Class<?> logger) {
        this.logger = logger.getName();
        Kept kept = new Kept();
        kept.start();
        LoggerConfig config = new LoggerConfig(this.logger, Level.INFO, false);
        config.addAppender(kept, Level.INFO, null);
        context.getConfiguration().addLogger(this.logger, config);
        context.updateLoggers();
    }

    /** The messages that carry a correlation id. */
    public List<String> of(CorrelationId correlation) {
        return lines.stream()
                .filter(line -> correlation.value().equals(line.getContextData().getValue(CorrelationId.KEY)))
                .map(line -> line.getMessage().getFormattedMessage())
                .toList();
    }

    @Override
    public void close() {
        context.getConfiguration().removeLogger(logger);
        context.updateLoggers();
    }

    private final class Kept extends AbstractAppender {

        Kept() {
            super("kept", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            lines.add(event.toImmutable());
        }
    }
}
