package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a thread as people name them: "september.csv", "the september file", "the first file", "the other file".
 *
 * @param newestFirst as they were brought
 * @param current the one that a question goes to which names none
 */
record ThreadFiles(List<Dataset> newestFirst, Dataset current) {

    private static final String FILE = "(?:file|export|dataset|upload|csv)";

    /** What stands before a file's name and goes with it. */
    private static final String BEFORE =
            "(?:\\b(?:in|of|from|for|about|on|with|use|using|ask|switch to|go back to|out of)\\s+)?(?:\\bthe\\s+)?[\"'`\u201c]?";

    private static final String AFTER = "[\"'`\u201d]?(?![\\p{L}\\p{N}])(?:\\s+file\\b)?";

    private static final List<String> ORDINALS =
            List.of("first|1st|oldest", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th");

    private static final String NEWEST = "last|latest|newest|new|current";
    private static final String OTHER = "other|previous|earlier|older|old";

    /** What a question names. */
    sealed interface Named {

        /**
         * One file, or none and so the current one.
         *
         * @param rest the question without the file's name
         */
        record One(Dataset dataset, String rest, boolean byName) implements Named {}

        /** More than one, or a word that fits more than one. */
        record Several(List<Dataset> datasets, String rest) implements Named {}
    }

    ThreadFiles {
        newestFirst = List.copyOf(newestFirst);
    }

    /** The file that a question names, and what is left of the question. */
    Named in(String question) {
        List<Dataset> named = new ArrayList<>();
        String rest = question;
        for (Dataset dataset : newestFirst) {
            String left = without(rest, name(dataset));
            if (!left.equals(rest)) {
                named.add(dataset);
            }
            rest = left;
        }
        for (int place = 0; place < newestFirst.size() && newestFirst.size() > 1; place++) {
            String left = without(rest, "(?:" + places(place) + ")\\s+" + FILE + "\\b");
            if (!left.equals(rest)) {
                named.add(newestFirst.get(place));
            }
            rest = left;
        }
        String left = newestFirst.size() > 1 ? without(rest, "(?:" + OTHER + ")\\s+" + FILE + "s?\\b") : rest;
        if (!left.equals(rest)) {
            named.addAll(others());
        }
        return named(named.stream().distinct().toList(), left);
    }

    private Named named(List<Dataset> named, String rest) {
        return switch (named.size()) {
            case 0 -> new Named.One(current, rest, false);
            case 1 -> new Named.One(named.getFirst(), rest, true);
            default -> new Named.Several(named, rest);
        };
    }

    /** The files beside the current one, the newest first. */
    List<Dataset> others() {
        return newestFirst.stream()
                .filter(dataset -> !dataset.id().equals(current.id()))
                .toList();
    }

    /** A file as it can be named in a question: by its name, or by its place where another has the same. */
    String called(Dataset dataset) {
        boolean unique = newestFirst.stream()
                        .filter(other -> other.name().equalsIgnoreCase(dataset.name()))
                        .count()
                == 1;
        int fromOldest = newestFirst.size() - 1 - newestFirst.indexOf(dataset);
        return unique || fromOldest >= ORDINALS.size()
                ? dataset.name()
                : "the " + ORDINALS.get(fromOldest).split("\\|")[0] + " file";
    }

    private String places(int place) {
        int fromOldest = newestFirst.size() - 1 - place;
        return Stream.of(
                        Optional.of(NEWEST).filter(words -> place == 0),
                        Optional.of(fromOldest)
                                .filter(at -> at < ORDINALS.size())
                                .map(ORDINALS::get))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "|" + other)
                .orElse("(?!)");
    }

    /** The whole name, or what stands before its ending where it is said to be a file. */
    private String name(Dataset dataset) {
        boolean repeated = !called(dataset).equals(dataset.name());
        int dot = dataset.name().lastIndexOf('.');
        String stem = dot > 0 ? dataset.name().substring(0, dot) : dataset.name();
        String bare = Pattern.quote(stem);
        return repeated
                ? "(?!)"
                : "(?:" + Pattern.quote(dataset.name()) + "|" + bare + "\\s+" + FILE + "\\b|file\\s+" + bare + ")";
    }

    private static String without(String question, String name) {
        Matcher found = Pattern.compile("(?iu)" + BEFORE + "(?<![\\p{L}\\p{N}])" + name + AFTER)
                .matcher(question);
        return found.find() ? tidy(found.replaceAll(" ")) : question;
    }

    private static String tidy(String rest) {
        return rest.replaceAll("\\s+", " ")
                .replaceAll("^[ ,:;-]+|[ ,:;-]+(?=[?.!]*$)", "")
                .strip();
    }
}
