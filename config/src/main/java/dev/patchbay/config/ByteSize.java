package dev.patchbay.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: "512MB", "1GB"; units are powers of 1,024. */
public record ByteSize(long bytes) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(B|KB|MB|GB|TB)?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "BKMGT";

    public ByteSize {
        if (bytes < 1) {
            throw new IllegalArgumentException("a size is at least one byte");
        }
    }

    static ByteSize parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a size such as 512MB");
        }
        char unit = matcher.group(2) == null
                ? 'B'
                : matcher.group(2).toUpperCase(Locale.ROOT).charAt(0);
        return new ByteSize(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << (10 * UNITS.indexOf(unit))));
    }

    @Override
    public String toString() {
        int unit = 0;
        long rest = bytes;
        while (rest % 1024 == 0 && unit < UNITS.length() - 1) {
            rest /= 1024;
            unit++;
        }
        return rest + (unit == 0 ? "B" : UNITS.charAt(unit) + "B");
    }
}
