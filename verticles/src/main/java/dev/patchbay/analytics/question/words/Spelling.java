package dev.patchbay.analytics.question.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the known word a misspelt one was meant to be: one wrong, missing, extra or swapped letter, two from eight
 * letters on (optimal string alignment distance). A sketch of each word's letters leaves few to compare in full.
 */
public final class Spelling {

    private static final int SHORTEST = 5;
    private static final int TWO_FROM = 8;

    private final List<List<Known>> byLength = new ArrayList<>();

    private record Known(String word, long letters) {}

    public Spelling(Collection<String> words) {
        for (String word : words) {
            if (word.length() >= SHORTEST && !word.chars().allMatch(Character::isDigit)) {
                while (byLength.size() <= word.length()) {
                    byLength.add(new ArrayList<>());
                }
                byLength.get(word.length()).add(new Known(word, letters(word)));
            }
        }
    }

    /** The nearest known word, when it is near enough and nearer than every other. */
    public Optional<String> correct(String word) {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int allowed = word.length() >= TWO_FROM ? 2 : 1;
        long sketch = letters(word);
        String best = null;
        int least = allowed + 1;
        boolean tied = false;
        int longest = Math.min(byLength.size() - 1, word.length() + allowed);
        for (int length = Math.max(SHORTEST, word.length() - allowed); length <= longest; length++) {
            for (Known known : byLength.get(length)) {
                if (known.word.charAt(0) != word.charAt(0) || Long.bitCount(known.letters ^ sketch) > 2 * allowed) {
                    continue;
                }
                int distance = distance(word, known.word);
                tied = distance == least ? tied || !known.word.equals(best) : distance > least && tied;
                if (distance < least) {
                    least = distance;
                    best = known.word;
                }
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }

    private static long letters(String word) {
        return word.chars().mapToLong(c -> 1L << (c & 63)).reduce(0, (a, b) -> a | b);
    }

    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] = Math.min(Math.min(current[column - 1], last[column]) + 1, last[column - 1] + change);
                boolean swapped = row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1);
                if (swapped) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[right.length()];
    }
}
