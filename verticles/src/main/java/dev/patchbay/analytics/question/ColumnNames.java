package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import java.util.List;
import java.util.stream.Stream;

/** The shortest name of a column that means no other column. */
final class ColumnNames {

    private final Lexicon lexicon;

    ColumnNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "service" for {@code ServiceName}; in quotes, as the file has it, where every shorter name means another too. */
    String shortest(Column column) {
        List<String> words = Text.split(column.label());
        String stem = words.size() > 1 && List.of("name", "id", "code").contains(words.get(words.size() - 1))
                ? String.join(" ", words.subList(0, words.size() - 1))
                : column.label();
        return Stream.of(last(words), stem, column.label(), String.join(" ", Text.split(column.name())))
                .filter(n -> !n.isBlank() && means(n, column))
                .findFirst()
                .orElse(exact(column.name()));
    }

    static String exact(String name) {
        return "\"" + name + "\"";
    }

    private static String last(List<String> words) {
        return words.size() == 2 && List.of("name", "id", "code").contains(words.get(1)) ? words.get(0) : "";
    }

    private boolean means(String name, Column column) {
        var words = Stream.of(name.split(" ")).map(Word::of).toList();
        List<ColumnMatch> matches = lexicon.columns(words);
        boolean numeric = new ColumnMatch(column, 1).numeric();
        List<ColumnMatch> best = Lexicon.best(matches, m -> m.numeric() == numeric);
        return best.size() == 1 && best.get(0).column().equals(column);
    }
}
