package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the texts of a column are read. */
sealed interface Reading {

    /** The value as SQL; null where the text cannot be read so. */
    String sql(String column);

    /** What its values are, to stand in "are not ...". */
    String plural();

    /** Another reading of the same kind, to try when too many rows do not fit this one. */
    default Optional<Reading> alternative() {
        return Optional.empty();
    }

    /** As it stands. */
    record Text() implements Reading {
        @Override
        public String sql(String column) {
            return column;
        }

        @Override
        public String plural() {
            return "texts";
        }
    }

    /** True and false, in any letter case. */
    record Truth() implements Reading {
        private static final Pattern FORM = Pattern.compile("(?i)true|false");

        @Override
        public String sql(String column) {
            return "CASE lower(" + column + ") WHEN 'true' THEN true WHEN 'false' THEN false END";
        }

        @Override
        public String plural() {
            return "true or false";
        }
    }

    /** @param scale decimals kept */
    record Number(NumberForm form, int scale) implements Reading {

        /** Of DuckDB's widest decimal. */
        static final int MOST_DIGITS = 38;

        /** Decimals kept of every number, so that a late row with more of them than the first ones stays exact. */
        static final int USUAL_SCALE = 18;

        /** Leaves ten digits before the point. */
        static final int LARGEST_SCALE = 28;

        /** What leaves room to sum ten million rows. */
        static final int DIGITS_OF_A_CELL = 31;

        @Override
        public String sql(String column) {
            return sql(column, MOST_DIGITS, scale);
        }

        /** The same in another number of digits. */
        String sql(String column, int digits, int decimals) {
            return "TRY_CAST(" + form.plain(column) + " AS DECIMAL(" + digits + ", " + decimals + "))";
        }

        @Override
        public String plural() {
            return "numbers";
        }

        @Override
        public Optional<Reading> alternative() {
            return form == NumberForm.PLAIN ? Optional.of(new Number(NumberForm.GROUPED, scale)) : Optional.empty();
        }

        /** The same numbers with the other decimal sign. */
        Number otherSign() {
            return new Number(form == NumberForm.COMMA ? NumberForm.GROUPED : NumberForm.COMMA, scale);
        }

        /** True when a sum still fits with so many decimals. */
        boolean canKeep(int decimals, Optional<BigDecimal> largest) {
            int digits =
                    largest.map(number -> number.precision() - number.scale()).orElse(1);
            return Math.min(decimals, LARGEST_SCALE) + Math.max(1, digits) <= DIGITS_OF_A_CELL;
        }
    }

    /** A day, or a point in time as written: an offset is not applied. */
    record Moment(MomentForm form) implements Reading {
        @Override
        public String sql(String column) {
            return form.sql(column);
        }

        @Override
        public String plural() {
            return "dates";
        }

        @Override
        public Optional<Reading> alternative() {
            return form.swapped().map(Moment::new);
        }
    }

    /** Cells of a hundred that may not fit the reading of the others. */
    int TOLERATED_PERCENT = 1;

    /** Numbers with a few words among them, such as "n/a (credit)", are still there to be added up. */
    int TOLERATED_PERCENT_OF_NUMBERS = 10;

    /** The same under a name that says money or a quantity: whoever asks for "cost" means that column. */
    int TOLERATED_PERCENT_OF_AMOUNTS = 50;

    Pattern LEADING_ZERO = Pattern.compile("[+-]?0\\d+");

    /**
     * The reading that fits a sample.
     *
     * @param values texts that are not null markers
     * @param name the column's name, empty when it says nothing
     * @param sign how the file writes decimals, where the values leave it open
     */
    static Reading sniff(List<String> values, String name, DecimalSign sign) {
        if (values.isEmpty()) {
            return new Text();
        }
        if (values.stream().allMatch(value -> Truth.FORM.matcher(value).matches())) {
            return new Truth();
        }
        boolean label = DigitNames.areUnder(name)
                && values.stream().allMatch(value -> value.chars().allMatch(Character::isDigit));
        if (label
                || values.stream().anyMatch(value -> LEADING_ZERO.matcher(value).matches())) {
            return MomentForm.sniff(values, name).<Reading>map(Moment::new).orElseGet(Text::new);
        }
        return MomentForm.sniff(values, name)
                .<Reading>map(Moment::new)
                .or(() -> numberForm(values, name, sign).map(form -> new Number(form, scale(form, values))))
                .orElseGet(Text::new);
    }

    /** The form that nearly all values have, before one that leaves more of them out; names of things stay texts. */
    private static Optional<NumberForm> numberForm(List<String> values, String name, DecimalSign sign) {
        if (DigitNames.among(values, name)) {
            return Optional.empty();
        }
        Optional<NumberForm> form = NumberForm.sniff(values, TOLERATED_PERCENT, sign);
        return form.isPresent() || DigitNames.areUnder(name)
                ? form
                : NumberForm.sniff(values, toleratedOfNumbers(name), sign);
    }

    /** Cells of a hundred that may be no numbers in a column of that name, which is then still one of numbers. */
    static int toleratedOfNumbers(String name) {
        return RoleFinder.countsOrPays(List.of(Words.last(name)))
                ? TOLERATED_PERCENT_OF_AMOUNTS
                : TOLERATED_PERCENT_OF_NUMBERS;
    }

    /** True when all but a few of the values are of a form. */
    static boolean mostly(List<String> values, Pattern form) {
        return mostly(values, value -> form.matcher(value).matches(), TOLERATED_PERCENT);
    }

    /** @param percent values of a hundred that may have another form */
    static boolean mostly(List<String> values, Predicate<String> form, int percent) {
        long tolerated = (long) values.size() * percent / 100;
        long misses = 0;
        for (String value : values) {
            misses += form.test(value.strip()) ? 0 : 1;
            if (misses > tolerated) {
                return false;
            }
        }
        return true;
    }

    /** As many decimals as the sample has, at least the usual ones, but never so many that a sum would not fit. */
    private static int scale(NumberForm form, List<String> values) {
        int scale = Number.USUAL_SCALE;
        int digits = 1;
        for (String value : values) {
            String text = value.strip();
            if (form == NumberForm.PLAIN && form.fits(text)) {
                BigDecimal number = new BigDecimal(text);
                scale = Math.max(scale, number.scale());
                digits = Math.max(digits, number.precision() - number.scale());
            }
        }
        return Math.max(0, Math.min(Math.min(scale, Number.LARGEST_SCALE), Number.DIGITS_OF_A_CELL - digits));
    }
}
