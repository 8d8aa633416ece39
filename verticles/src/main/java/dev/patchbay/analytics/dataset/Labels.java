package dev.patchbay.analytics.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns' names as people would say them, each one different from the others. */
final class Labels {

    /** What the name of an export's section adds to a column's name: lineItem/, line_item_, resource_tags_user_. */
    private static final Pattern SECTION = Pattern.compile(
            "(?i)^(.*/|line_item_|line_item/|bill_|identity_|product_|pricing_|reservation_|savings_plan_|discount_)"
                    + "(?=.)");

    private static final Pattern TAG =
            Pattern.compile("(?i)^(resource_?tags?[/_.:]|tags?[/_.:]|labels?[/_.:])(user[:_])?(?=.)");

    private Labels() {}

    static boolean isTag(String name) {
        return TAG.matcher(name).find()
                || Set.of("tags", "labels", "resourcetags").contains(Words.key(name));
    }

    static List<String> of(List<String> names, ExportCatalog catalog) {
        List<String> labels = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            labels.add(Stream.of(
                            priced(name, names, catalog),
                            catalog.label(name).orElse(shortest(name, catalog)),
                            longer(name),
                            full(name),
                            name)
                    .filter(candidate -> !candidate.isEmpty())
                    .filter(taken::add)
                    .findFirst()
                    .orElse(name));
        }
        return labels;
    }

    /** "cost" for "Cost (USD)", where nothing else may be called so; empty for names that end with no currency. */
    private static String priced(String name, List<String> names, ExportCatalog catalog) {
        if (Currencies.named(name).isEmpty() || catalog.label(name).isPresent()) {
            return "";
        }
        String label = withoutLast(name);
        boolean alone = names.stream().filter(other -> !other.equals(name)).noneMatch(other -> full(other)
                .startsWith(label));
        return alone ? label : "";
    }

    private static String withoutLast(String name) {
        List<String> words = Words.of(name);
        return String.join(" ", words.subList(0, words.size() - 1));
    }

    private static String shortest(String name, ExportCatalog catalog) {
        String label = longer(name);
        boolean names = label.endsWith(" name") && label.length() > " name".length();
        return names ? label.substring(0, label.length() - " name".length()) : label;
    }

    private static String longer(String name) {
        String own = isTag(name) && TAG.matcher(name).find()
                ? TAG.matcher(name).replaceFirst("")
                : isCurName(name) ? SECTION.matcher(name).replaceFirst("") : name;
        return full(own);
    }

    /** A slash, or the first words of CUR 2.0, open a section; other names keep all their words. */
    private static boolean isCurName(String name) {
        return SECTION.matcher(name).find();
    }

    private static String full(String name) {
        return String.join(" ", Words.of(name));
    }
}
