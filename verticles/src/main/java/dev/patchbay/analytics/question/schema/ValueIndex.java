package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sampled values of a dataset by what people may call them: the value itself, without the vendor's name, by its
 * initials ("EC2" and "ECC" are the initials of Elastic Compute Cloud), or by some of its words.
 */
final class ValueIndex {

    private static final double WHOLE = 1.0;
    private static final double WITHOUT_VENDOR = 0.95;
    private static final double SOME_WORDS = 0.75;
    private static final double SEVERAL_VALUES = 0.7;
    private static final int LONGEST_VALUE = 120;
    private static final Set<String> VENDORS =
            Set.of("amazon", "aws", "azure", "microsoft", "google", "gcp", "oracle", "oci");

    private record Entry(Column column, String value) {}

    private final Map<String, Map<Entry, Double>> byKey = new HashMap<>();
    private final Map<String, Set<Entry>> byWord = new HashMap<>();

    ValueIndex(List<Column> columns) {
        for (Column column : columns) {
            for (String value : column.values()) {
                if (value.length() <= LONGEST_VALUE && !value.isBlank()) {
                    add(new Entry(column, value));
                }
            }
        }
    }

    private void add(Entry entry) {
        List<String> words = Text.split(entry.value);
        put(Text.key(entry.value), entry, WHOLE);
        List<String> plain = words;
        while (plain.size() > 1 && VENDORS.contains(plain.get(0))) {
            plain = plain.subList(1, plain.size());
        }
        if (plain != words) {
            put(String.join("", plain), entry, WITHOUT_VENDOR);
        }
        initials(words, entry);
        initials(plain, entry);
        for (String word : words) {
            byWord.computeIfAbsent(Text.singular(word), w -> new LinkedHashSet<>())
                    .add(entry);
        }
    }

    private void initials(List<String> words, Entry entry) {
        if (words.size() >= 2 && words.size() <= 6) {
            var initials = new StringBuilder();
            words.forEach(w -> initials.append(w.charAt(0)));
            put(initials.toString(), entry, ValueMatch.INITIALS);
        }
    }

    private void put(String key, Entry entry, double score) {
        if (!key.isEmpty()) {
            byKey.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(entry, score, Math::max);
        }
    }

    /** One match for each column, by the key of the words or, failing that in a column, by the words themselves. */
    List<ValueMatch> find(String key, List<String> words) {
        var matches = new LinkedHashMap<Column, ValueMatch>();
        exact(matches, byKey.getOrDefault(key, Map.of()));
        exact(matches, byKey.getOrDefault(Text.singular(key), Map.of()));
        exact(matches, byKey.getOrDefault(spelledOut(key), Map.of()));
        some(words).forEach((column, values) -> {
            double score = values.size() == 1 ? SOME_WORDS : SEVERAL_VALUES;
            matches.putIfAbsent(column, new ValueMatch(column, values, score));
        });
        return List.copyOf(matches.values());
    }

    private static void exact(Map<Column, ValueMatch> matches, Map<Entry, Double> found) {
        found.forEach((entry, score) -> {
            ValueMatch match = new ValueMatch(entry.column, List.of(entry.value), score);
            matches.merge(entry.column, match, (a, b) -> a.score() >= b.score() ? a : b);
        });
    }

    private Map<Column, List<String>> some(List<String> words) {
        Set<Entry> left = null;
        for (String word : words) {
            Set<Entry> holding = byWord.getOrDefault(Text.singular(word), Set.of());
            if (left == null) {
                left = new LinkedHashSet<>(holding);
            } else {
                left.retainAll(holding);
            }
        }
        var byColumn = new LinkedHashMap<Column, List<String>>();
        if (left != null) {
            left.forEach(e ->
                    byColumn.computeIfAbsent(e.column, c -> new ArrayList<>()).add(e.value));
        }
        return byColumn;
    }

    /** "ec2" is "ecc", "s3" is "sss": a digit repeats the letter before it. */
    private static String spelledOut(String key) {
        if (key.length() < 2 || key.length() > 4) {
            return "";
        }
        var spelled = new StringBuilder();
        for (char letter : key.toCharArray()) {
            if (letter < '2' || letter > '4') {
                spelled.append(letter);
            } else if (spelled.length() > 0) {
                spelled.repeat(spelled.charAt(spelled.length() - 1), letter - '1');
            }
        }
        return spelled.toString();
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    Set<String> words() {
        return byWord.keySet();
    }
}
