package dev.patchbay.analytics.dataset;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Tells tables from everything else, by what a file begins with. */
final class FileKind {

    /** The signature of well-known formats, and what to do with such a file. */
    private static final Map<String, String> KNOWN = Map.of(
            "PK\u0003\u0004", "is an Excel workbook or a ZIP archive: save the sheet as CSV, or unpack it.",
            "\u00D0\u00CF\u0011\u00E0", "is an old Excel workbook: save the sheet as CSV.",
            "\u001F\u008B", "is compressed with gzip: unpack it.",
            "PAR1", "is a Parquet file: export it as CSV.",
            "%PDF", "is a PDF: export the table behind it as CSV.",
            "\u0089PNG", "is a picture: the table behind it can be asked.",
            "\u00FF\u00D8\u00FF", "is a picture: the table behind it can be asked.");

    private FileKind() {}

    /** @throws Failure {@code file_unsupported}, saying what the file seems to be */
    static void requireText(byte[] head, TextEncoding encoding, String name) {
        String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
        KNOWN.forEach((signature, advice) -> {
            if (start.startsWith(signature)) {
                throw new Failure(ErrorCode.FILE_UNSUPPORTED, name + " " + advice);
            }
        });
        String text = encoding.decode(head);
        long strange = text.chars().filter(FileKind::neverInText).count();
        if (strange > text.length() / 200) {
            throw new Failure(ErrorCode.FILE_UNSUPPORTED, name + " is not a text file.");
        }
        String trimmed = text.stripLeading();
        if (trimmed.startsWith("{") || trimmed.startsWith("[{") || trimmed.startsWith("<")) {
            throw new Failure(
                    ErrorCode.FILE_UNSUPPORTED,
                    name + " holds JSON, XML or HTML, not a table of lines: export it as CSV.");
        }
    }

    /**
     * @param records the first ones, from where the table would begin
     * @throws Failure {@code file_unsupported} for running text
     */
    static void requireTable(List<CsvRecord> records, String name) {
        if (RunningText.is(records, name)) {
            throw new Failure(
                    ErrorCode.FILE_UNSUPPORTED,
                    name + " holds text, not a table: a table has one row a line, its columns divided by commas,"
                            + " semicolons or tabs.");
        }
    }

    private static boolean neverInText(int character) {
        boolean control = character < 0x20 && "\t\n\r\f\u000B\u001A".indexOf(character) < 0;
        return control || character == 0xFFFD || (character >= 0x80 && character < 0xA0);
    }
}
