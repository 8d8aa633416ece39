package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a dataset by what people may call them. */
final class ColumnIndex {

    private static final double EVERYDAY_WORD = 0.97;
    private static final double SYNONYM = 0.9;

    /** All tags of a row, of which one is meant. */
    private static final double ONE_OF_TAGS = 0.9;

    private final Map<String, List<ColumnMatch>> byAlias = new HashMap<>();
    private final Map<String, Column> byKey = new HashMap<>();

    ColumnIndex(Dataset dataset) {
        for (Column column : dataset.columns()) {
            byKey.putIfAbsent(Text.key(column.name()), column);
            Map<String, Double> aliases = ColumnAliases.of(column);
            if (dataset.spread(column)) {
                dataset.columns().stream().filter(part -> part.partOf(column)).forEach(part -> aliases.keySet()
                        .forEach(alias -> add(alias, new ColumnMatch(part, ONE_OF_TAGS))));
            } else {
                aliases.forEach((alias, score) -> add(alias, new ColumnMatch(column, score)));
            }
        }
        Concepts.columns().forEach(this::concept);
        Synonyms.SETS.forEach(this::synonyms);
        Synonyms.INSTEAD.forEach(this::instead);
        byAlias.values()
                .forEach(m ->
                        m.sort(Comparator.comparingDouble(ColumnMatch::score).reversed()));
    }

    List<ColumnMatch> find(String key) {
        return byAlias.getOrDefault(key, List.of());
    }

    Optional<Column> first(List<String> keys) {
        return keys.stream().map(byKey::get).filter(c -> c != null).findFirst();
    }

    Set<String> aliases() {
        return byAlias.keySet();
    }

    /** The everyday word is the column's, unless another column is called exactly so. */
    private void concept(String word, List<String> keys) {
        first(keys).ifPresent(column -> {
            List<ColumnMatch> matches = byAlias.computeIfAbsent(word, w -> new ArrayList<>());
            matches.removeIf(m -> m.column().equals(column) && m.score() < EVERYDAY_WORD);
            matches.add(new ColumnMatch(column, EVERYDAY_WORD));
        });
    }

    private void synonyms(Set<String> words) {
        var known = words.stream().filter(w -> !weak(w)).toList();
        var matches = known.stream()
                .flatMap(w -> byAlias.get(w).stream())
                .map(m -> new ColumnMatch(m.column(), m.score() * SYNONYM))
                .distinct()
                .toList();
        words.stream().filter(this::weak).toList().forEach(w -> matches.forEach(m -> add(w, m)));
    }

    /** A word that names nothing stands for the nearest that the file has: whose account it is, is the customer. */
    private void instead(String word, String other) {
        if (find(word).isEmpty()) {
            find(other).stream()
                    .filter(m -> !m.numeric())
                    .map(m -> new ColumnMatch(m.column(), m.score() * SYNONYM))
                    .toList()
                    .forEach(m -> add(word, m));
        }
    }

    /** Whether a word names no column, or only begins the name of one: "sales" of a sales rep. */
    private boolean weak(String word) {
        return find(word).stream().allMatch(m -> m.score() < ColumnAliases.LAST_WORDS);
    }

    private void add(String alias, ColumnMatch match) {
        byAlias.computeIfAbsent(alias, a -> new ArrayList<>()).add(match);
    }
}
