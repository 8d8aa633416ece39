package dev.patchbay.analytics.dataset;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells text from everything else, by the first bytes. */
final class FileKind {

    /** The signature of well-known formats, and what to do with such a file. */
    private static final Map<String, String> KNOWN = Map.of(
            "PK\u0003\u0004",
                    "is an Excel workbook or a ZIP archive. Save the sheet as CSV, or unpack it, and drop that.",
            "\u00D0\u00CF\u0011\u00E0", "is an old Excel workbook. Save the sheet as CSV and drop that.",
            "\u001F\u008B", "is compressed with gzip. Unpack it and drop the CSV file inside.",
            "PAR1", "is a Parquet file. Export it as CSV and drop that.",
            "%PDF", "is a PDF. Export the table behind it as CSV and drop that.",
            "\u0089PNG", "is a picture. Drop the table behind it as CSV.",
            "\u00FF\u00D8\u00FF", "is a picture. Drop the table behind it as CSV.");

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
            throw new Failure(ErrorCode.FILE_UNSUPPORTED, name + " is not a text file. Drop a CSV or TSV file.");
        }
        String trimmed = text.stripLeading();
        if (trimmed.startsWith("{") || trimmed.startsWith("[{") || trimmed.startsWith("<")) {
            throw new Failure(
                    ErrorCode.FILE_UNSUPPORTED,
                    name + " holds JSON, XML or HTML, not a table of lines. Export it as CSV and drop that.");
        }
    }

    private static boolean neverInText(int character) {
        boolean control = character < 0x20 && "\t\n\r\f\u000B\u001A".indexOf(character) < 0;
        return control || character == 0xFFFD || (character >= 0x80 && character < 0xA0);
    }
}
