package dev.patchbay.analytics.dataset;

import java.util.List;

/**
 * A column while its file is being read.
 *
 * @param sample texts of rows from all over the file, null markers left out
 */
record ColumnDraft(int index, String name, Reading reading, List<String> sample) {

    /** Its name inside SQL; a name from a file never gets there. */
    String sql() {
        return sql(index);
    }

    static String sql(int index) {
        return "c" + index;
    }

    ColumnDraft as(Reading other) {
        return new ColumnDraft(index, name, other, sample);
    }

    /** True when the sample is large and its values repeat: there are hardly many more of them. */
    boolean fewValues() {
        return sample.size() >= 500 && sample.stream().distinct().count() <= 100;
    }

    /** True when nearly every sampled value is different: counting each of them would tell nothing. */
    boolean mostlyDifferent() {
        return sample.size() >= 50 && sample.stream().distinct().count() * 10 > sample.size() * 9L;
    }
}
