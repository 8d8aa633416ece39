package dev.patchbay.model.failure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Ties together what happened for one message or request, in logs, events and what people are shown. */
public record CorrelationId(@JsonValue String value) {

    /** The name of the log field and of the event bus header. */
    public static final String KEY = "correlation";

    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z-]{1,64}");

    @JsonCreator
    public CorrelationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a correlation id is 1 to 64 letters, digits and dashes");
        }
    }

    /** Eight hexadecimal digits: short enough to read out on the phone. */
    public static CorrelationId random() {
        return new CorrelationId(
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    }

    /** The one that a caller sent, or a random one when it sent none of this form. */
    public static CorrelationId orRandom(String sent) {
        return sent != null && FORM.matcher(sent).matches() ? new CorrelationId(sent) : random();
    }

    /** The one of the current thread's log context. */
    public static Optional<CorrelationId> current() {
        return Optional.ofNullable(MDC.get(KEY)).map(CorrelationId::new);
    }

    /** Puts it into the current thread's log context; closing takes it out again. */
    public MDC.MDCCloseable open() {
        return MDC.putCloseable(KEY, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
