package dev.patchbay.analytics.dataset;

import java.util.List;

/**
 * The decimal sign of a whole file, for columns whose own values leave it open: {@code 1.234} is a thousand and more, or
 * little more than one.
 *
 * @param comma true for 1.234,5; false for 1,234.5
 * @param proven true when values of the file can only be read so; else only the custom of such files says it
 */
record DecimalSign(boolean comma, boolean proven) {

    /**
     * The sign that most columns can only have. Without one it is the comma in files with semicolons: programs put
     * semicolons between fields where the comma is taken.
     *
     * @param columns the sampled values of each column
     */
    static DecimalSign of(List<List<String>> columns, char delimiter) {
        long commas = columns.stream().filter(NumberForm::onlyComma).count();
        long points = columns.stream().filter(NumberForm::onlyPoint).count();
        return commas == points
                ? new DecimalSign(delimiter == ';', delimiter == ',')
                : new DecimalSign(commas > points, true);
    }
}
