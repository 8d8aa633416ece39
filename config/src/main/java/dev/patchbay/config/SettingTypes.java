package dev.patchbay.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types a setting can have: how each is written, and what to say when it is written otherwise. */
final class SettingTypes {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            String.class, SettingTypes::text,
            int.class, Integer::parseInt,
            boolean.class, SettingTypes::truth,
            Port.class, Port::parse,
            ByteSize.class, ByteSize::parse,
            Duration.class, SettingTypes::duration,
            Path.class, text -> Path.of(text(text)),
            URI.class, text -> URI.create(text(text)),
            ZoneId.class, SettingTypes::zone,
            Secret.class, Secret::new);

    private static final Map<Class<?>, String> DESCRIPTIONS = Map.of(
            String.class, "a text",
            int.class, "a whole number",
            boolean.class, "true or false",
            Port.class, "a port, 0 to 65535",
            ByteSize.class, "a size such as 512MB",
            Duration.class, "a time such as 30s, 2m or 1h",
            Path.class, "a folder",
            ZoneId.class, "a time zone such as Europe/Zurich",
            URI.class, "a URL");

    private SettingTypes() {}

    static Object parse(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such choice"));
        }
        return PARSERS.get(type).apply(text);
    }

    static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return DESCRIPTIONS.get(type);
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return text;
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such zone", e);
        }
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
