package dev.patchbay.app.cli;

import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ResultTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An answer as lines for a terminal: the words, the rows, and how they were got. */
final class AnswerText {

    private static final int MOST_ROWS = 20;
    private static final int WIDEST_CELL = 48;

    private AnswerText() {}

    /** @param warnings what to know of the file, a sentence each; they come last */
    static List<String> of(Answer answer, List<String> warnings) {
        List<String> lines = new ArrayList<>(of(answer));
        if (!warnings.isEmpty()) {
            lines.add("");
            lines.add("About this file:");
            warnings.forEach(warning -> lines.add("  " + warning));
        }
        return lines;
    }

    private static List<String> of(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> answered(answered);
            case Answer.Unclear unclear ->
                withQuestions(
                        unclear.question(),
                        "Ask one of these:",
                        unclear.choices().stream().map(Answer.Choice::question).toList());
            case Answer.Unanswerable no -> withQuestions(no.reason(), "This file can answer:", no.suggestions());
        };
    }

    private static List<String> answered(Answer.Answered answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.text());
        if (answer.table().columns().size() > 1 && !answer.table().rows().isEmpty()) {
            lines.add("");
            lines.addAll(table(answer.table()));
        }
        lines.add("");
        lines.add(answer.explanation().line());
        return lines;
    }

    private static List<String> withQuestions(String text, String before, List<String> questions) {
        List<String> lines = new ArrayList<>();
        lines.add(text);
        if (!questions.isEmpty()) {
            lines.add("");
            lines.add(before);
            questions.forEach(question -> lines.add("  " + question));
        }
        return lines;
    }

    private static List<String> table(ResultTable table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(heading -> cut(heading.title())).toList());
        table.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> row.stream().map(cell -> cut(cell.text())).toList())
                .forEach(cells::add);
        int[] widths = widths(cells);
        cells.add(1, rules(widths));

        List<String> lines = new ArrayList<>();
        cells.forEach(row -> lines.add(line(row, widths, table.columns())));
        long more = Math.max(table.totalRows(), table.rows().size())
                - Math.min(MOST_ROWS, table.rows().size());
        if (more > 0) {
            lines.add(String.format("(%,d more)", more));
        }
        return lines;
    }

    private static List<String> rules(int[] widths) {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        return rules;
    }

    private static int[] widths(List<List<String>> cells) {
        int[] widths = new int[Collections.max(cells.stream().map(List::size).toList())];
        for (List<String> row : cells) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths, List<ResultTable.Heading> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths[i] - length(row.get(i)));
            line.append(i == 0 ? "" : "  ");
            line.append(columns.get(i).numeric() ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return length(line) <= WIDEST_CELL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
