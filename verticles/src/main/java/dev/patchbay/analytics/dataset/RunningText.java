package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells notes, mails, logs, Markdown and programs, which are written in lines too, from a table. */
final class RunningText {

    private static final Pattern MARKDOWN = Pattern.compile("#{1,6} .*|[-*+] .*|> .*|```.*");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** Words a field has on average in lines of prose; a file named as a table may have longer texts in it. */
    private static final int WORDS_OF_PROSE = 3;

    private static final int WORDS_OF_PROSE_IN_TABLES = 4;

    /** Of a hundred lines, how many have as many fields as most have, at the least, in a file not named as a table. */
    private static final int LEAST_FITTING_PERCENT = 60;

    private RunningText() {}

    /**
     * @param records the first ones, from where the table would begin
     * @param name what people call the file: its ending says what they take it for
     */
    static boolean is(List<CsvRecord> records, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (records.isEmpty() || named(lower, ".md", ".markdown")) {
            return !records.isEmpty();
        }
        boolean table = named(lower, ".csv", ".tsv", ".tab", ".psv");
        int wordsOfProse = table ? WORDS_OF_PROSE_IN_TABLES : WORDS_OF_PROSE;
        long prose =
                records.stream().filter(record -> words(record) >= wordsOfProse).count();
        boolean begins = words(records.getFirst()) >= wordsOfProse;
        if (begins && prose * 2 >= records.size()) {
            return true;
        }
        int width = DialectSniffer.width(records);
        boolean marked = width == 1
                && MARKDOWN.matcher(records.getFirst().fields().getFirst()).matches();
        return marked || !table && (width == 1 ? texts(records) : ragged(records, width));
    }

    private static boolean named(String name, String... endings) {
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    /** Words of a field, on average. */
    private static double words(CsvRecord record) {
        return record.fields().stream()
                .mapToLong(field -> BLANK.splitAsStream(field.strip()).count())
                .average()
                .orElse(0);
    }

    /** Lines of more than one word each, and not of numbers or times. */
    private static boolean texts(List<CsvRecord> records) {
        List<String> lines =
                records.stream().map(record -> record.fields().getFirst()).toList();
        long wordy = lines.stream().filter(line -> line.strip().contains(" ")).count();
        return wordy * 2 > lines.size()
                && Reading.sniff(lines.subList(1, lines.size()), "", new DecimalSign(false, false))
                        instanceof Reading.Text;
    }

    private static boolean ragged(List<CsvRecord> records, int width) {
        long fitting = records.stream()
                .filter(record -> record.fields().size() == width)
                .count();
        return fitting * 100 < (long) records.size() * LEAST_FITTING_PERCENT;
    }
}
