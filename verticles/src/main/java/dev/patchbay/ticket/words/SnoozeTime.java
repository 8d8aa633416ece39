package dev.patchbay.ticket.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time to come, as people say it: "for 2 hours", "until tomorrow", "friday 14:00", "2026-12-01 09:00". A day without a
 * time is its morning.
 */
public final class SnoozeTime {

    /** What can be said, for those who are not understood. */
    public static final String EXAMPLES = "\"2 hours\", \"tomorrow\", \"friday 14:00\" or \"2026-12-01 09:00\"";

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final Pattern PREPOSITION = Pattern.compile("^(?:for|until|till|til|to|in|by|on|the) ");
    private static final Pattern SPAN = Pattern.compile(
            "(?<amount>\\d{1,5}|an?|half an?(?= [hd])) ?(?:more )?(?<unit>m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)");
    private static final String CLOCK =
            "(?:at )?(?:(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>am|pm)?|(?<part>morning|noon|afternoon|evening))";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern DAY = Pattern.compile("(?<day>today|tonight|tomorrow|next week|(?:next )?(?:mon|tues?"
            + "|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|\\d{4}-\\d{2}-\\d{2})(?:,? (?<clock>.+))?");

    private SnoozeTime() {}

    /** The moment that is meant by who says it now, in their zone; nothing when it is not understood. */
    public static Optional<Instant> read(String words, ZonedDateTime said) {
        String text = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        while (PREPOSITION.matcher(text).find()) {
            text = PREPOSITION.matcher(text).replaceFirst("");
        }
        try {
            return meant(text, said);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> meant(String text, ZonedDateTime said) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return Optional.of(after(span, said).toInstant());
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalTime otherwise = day.group("day").equals("tonight") ? LocalTime.of(18, 0) : MORNING;
            Optional<LocalTime> time = day.group("clock") == null ? Optional.of(otherwise) : clock(day.group("clock"));
            return time.map(at -> day(day.group("day"), said)
                    .atTime(at)
                    .atZone(said.getZone())
                    .toInstant());
        }
        Optional<LocalTime> time = text.matches("\\d{1,2}") ? Optional.empty() : clock(text);
        return time.map(at -> next(at, said)).or(() -> exact(text));
    }

    private static ZonedDateTime after(Matcher span, ZonedDateTime said) {
        String amount = span.group("amount");
        boolean half = amount.startsWith("half");
        int count = Character.isDigit(amount.charAt(0)) ? Integer.parseInt(amount) : 1;
        return switch (span.group("unit").charAt(0)) {
            case 'm' -> said.plusMinutes(count);
            case 'h' -> half ? said.plusMinutes(30) : said.plusHours(count);
            case 'd' -> half ? said.plusHours(12) : said.plusDays(count);
            default -> said.plusWeeks(count);
        };
    }

    private static LocalDate day(String name, ZonedDateTime said) {
        LocalDate today = said.toLocalDate();
        return switch (name) {
            case "today", "tonight" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "next week" -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            default ->
                Character.isDigit(name.charAt(0))
                        ? LocalDate.parse(name)
                        : today.with(TemporalAdjusters.next(weekday(name.replace("next ", ""))));
        };
    }

    private static DayOfWeek weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
                .findFirst()
                .orElseThrow();
    }

    /** "14:00", "9am", "at 9", "morning". */
    private static Optional<LocalTime> clock(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        if (time.group("part") != null) {
            return Optional.of(
                    switch (time.group("part")) {
                        case "morning" -> MORNING;
                        case "noon" -> LocalTime.NOON;
                        case "afternoon" -> LocalTime.of(14, 0);
                        default -> LocalTime.of(18, 0);
                    });
        }
        int hour = Integer.parseInt(time.group("hour"));
        int minute = time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
        String half = time.group("half");
        if (half != null && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        int full = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        return Optional.of(LocalTime.of(full, minute));
    }

    private static Instant next(LocalTime at, ZonedDateTime said) {
        ZonedDateTime today = said.with(at);
        return (today.isAfter(said) ? today : said.plusDays(1).with(at)).toInstant();
    }

    /** With an offset, as programs write it. */
    private static Optional<Instant> exact(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}t.*")
                ? Optional.of(
                        OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant())
                : Optional.empty();
    }
}
