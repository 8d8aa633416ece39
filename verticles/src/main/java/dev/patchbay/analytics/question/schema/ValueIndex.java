package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sampled values of a dataset by what people may call them: the value itself, without the vendor's name, by its
 * initials ("EC2" and "ECC" are the initials of Elastic Compute Cloud), or by some of its words.
 */
final class ValueIndex {

    static final double WHOLE = 1.0;
    private static final double WITHOUT_VENDOR = 0.95;
    private static final double SOME_WORDS = 0.75;
    private static final double SEVERAL_VALUES = 0.7;
    private static final int LONGEST_VALUE = 120;
    /** Words of a long name: "Amazon Elastic Container Service for Kubernetes". */
    private static final int NAME = 6;
    /** Words of the average value from which on values are sentences. */
    private static final double SENTENCE = 5;
    /** What people call the cloud of a provider, by the provider's key. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "microsoft", "azure", "google", "gcp", "googlecloud", "gcp", "oracle", "oci", "amazonwebservices", "aws");
    /** One word in so many. */
    private static final int GOOD_PART = 3;

    /** The vendors by the names they have in front of their services. */
    private static final Map<String, String> FAMILIES = Map.of(
            "amazon",
            "amazon",
            "aws",
            "amazon",
            "azure",
            "microsoft",
            "microsoft",
            "microsoft",
            "google",
            "google",
            "gcp",
            "google",
            "oracle",
            "oracle",
            "oci",
            "oracle");

    private record Entry(Column column, String value, int words, boolean sentence) {
        /** Whether some words of it stand for it: one of a name, but a good part of a sentence. */
        boolean named(int said) {
            return sentence ? said > 1 && said * GOOD_PART >= words : words <= NAME || said * GOOD_PART >= words;
        }
    }

    private final Map<String, Map<Entry, Double>> byKey = new HashMap<>();
    private final Map<String, Set<Entry>> byWord = new HashMap<>();
    /** Columns some of whose values begin with a vendor's name and others do not: which of those are whose, nothing says. */
    private final Set<Column> unvouched = new HashSet<>();

    /** @param found values beyond those that are kept of each column */
    ValueIndex(List<Column> columns, Map<Column, List<String>> found) {
        for (Column column : columns) {
            boolean sentences = sentences(column);
            if (column.values().stream().map(ValueIndex::vendor).distinct().count() > 1) {
                unvouched.add(column);
            }
            Stream.concat(column.values().stream(), found.getOrDefault(column, List.of()).stream())
                    .distinct()
                    .filter(value -> value.length() <= LONGEST_VALUE && !value.isBlank())
                    .forEach(value -> add(column, value, sentences));
        }
    }

    /**
     * "Amazon S3" is the service of Amazon's that S3 stands for: matches of the words after the vendor's name whose
     * values begin with that vendor.
     */
    List<ValueMatch> ofVendor(String vendor, String key, List<String> words) {
        String family = FAMILIES.getOrDefault(vendor, "");
        return family.isEmpty()
                ? List.of()
                : find(key, words).stream()
                        .filter(m -> !m.partial())
                        .filter(m -> m.values().stream()
                                .allMatch(v ->
                                        family.equals(FAMILIES.get(Text.split(v).get(0)))))
                        .toList();
    }

    /** Whether a column describes its rows in sentences rather than naming something. */
    static boolean sentences(Column column) {
        return column.values().stream()
                        .mapToInt(value -> Text.split(value).size())
                        .average()
                        .orElse(0)
                > SENTENCE;
    }

    private void add(Column column, String value, boolean sentence) {
        List<String> words = Text.split(value);
        var entry = new Entry(column, value, words.size(), sentence);
        put(Text.key(entry.value), entry, WHOLE);
        List<String> plain = words;
        while (plain.size() > 1 && FAMILIES.containsKey(plain.get(0))) {
            plain = plain.subList(1, plain.size());
        }
        if (plain != words) {
            put(String.join("", plain), entry, WITHOUT_VENDOR);
        }
        Optional.ofNullable(PROVIDERS.get(Text.key(value))).ifPresent(cloud -> put(cloud, entry, WITHOUT_VENDOR));
        // A code's letters stand for nothing: "ec2" is no eu-central-2.
        if (value.chars().noneMatch(Character::isDigit)) {
            initials(words, entry);
            initials(plain, entry);
        }
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
            // "EU" is rather in "EU (Frankfurt)" than the initials of "East US".
            matches.merge(
                    column,
                    new ValueMatch(column, values, score),
                    (called, holding) -> called.initials() && key.matches("\\p{L}{2}") ? holding : called);
        });
        return List.copyOf(matches.values());
    }

    /** Whether a value begins with the name of whom it is bought from. */
    private static boolean vendor(String value) {
        List<String> words = Text.split(value);
        return words.size() > 1 && FAMILIES.containsKey(words.get(0));
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
        boolean vendor = words.size() == 1 && FAMILIES.containsKey(words.get(0));
        if (left != null) {
            left.stream()
                    .filter(e -> !vendor || !unvouched.contains(e.column))
                    .filter(e -> e.named(words.size()))
                    .forEach(e -> byColumn.computeIfAbsent(e.column, c -> new ArrayList<>())
                            .add(e.value));
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
