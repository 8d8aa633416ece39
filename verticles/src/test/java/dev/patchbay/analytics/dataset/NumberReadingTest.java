package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which texts are numbers, and which. */
class NumberReadingTest extends LakeFixture {

    @Test
    void aDecimalCommaIsADecimalSign() {
        Dataset dataset =
                lake.read("dienst;kosten\nA;1.234,50\nB;0,25\nC;-3,00 €\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("1231.75");
    }

    @Test
    void thousandsSeparatorsAndCurrencySignsAreRead() {
        Dataset dataset =
                lake.read("service,cost\nA,\"$1,234.50\"\nB,$0.25\nC,($3.00)\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("1231.75");
    }

    @Test
    void nullMarkersAreNoValues() {
        Dataset dataset = lake.read("cost,x\n1,a\nNULL,b\nN/A,c\n,d\n-,e\n\\N,f\n\"\",g\n2,h\n")
                .dataset();

        Column cost = dataset.column("cost").orElseThrow();
        assertThat(cost.nulls()).isEqualTo(6);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3");
    }

    @Test
    void aLateCellThatIsNoNumberIsCountedAndItsRowKept() {
        String text = "service,cost\n" + "EC2,1\n".repeat(200_000) + "S3,free\n" + "EC2,1\n".repeat(200_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.report().rows()).isEqualTo(400_001);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("400000");
        assertThat(dataset.report().notes())
                .containsExactly("1 cell of \"cost\" is not numbers and counts as empty: \"free\" in line 200002.");
    }

    @Test
    void onlyTheFirstColumnsOfManyWithSuchCellsAreSearchedForOne() {
        String header = IntStream.range(0, 150).mapToObj(i -> "cost " + i).collect(Collectors.joining(","));
        String numbers = String.join(",", Collections.nCopies(150, "1")) + "\n";
        String words = String.join(",", Collections.nCopies(150, "free")) + "\n";

        Dataset dataset = lake.read(header + "\n" + numbers.repeat(200) + words).dataset();

        assertThat(dataset.report().notes())
                .hasSize(150)
                .startsWith("1 cell of \"cost 0\" is not numbers and counts as empty: \"free\" in line 202.")
                .endsWith("1 cell of \"cost 149\" is not numbers and counts as empty.")
                .filteredOn(note -> note.contains("in line"))
                .hasSize(3);
    }

    @Test
    void aColumnCalledCostIsOneOfNumbersThoughManyCellsAreNot() {
        Dataset dataset = lake.read("day,service,cost\n1,A,$1.10\n2,B,(2.20)\n3,C,\"$1,000.05\"\n4,D,oops\n")
                .dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("998.95");
        assertThat(dataset.report().notes())
                .containsExactly("1 cell of \"cost\" is not numbers and counts as empty: \"oops\" in line 5.");
    }

    @Test
    void manyDecimalsAndExponentsStayExact() {
        List<String> amounts = List.of("0.147171330000000001", "2.323760001E-9", "5.64902E-05", "1e2", "12345678901.5");

        Dataset dataset = lake.read(
                        "cost,x\n" + amounts.stream().map(a -> a + ",y\n").collect(Collectors.joining()))
                .dataset();

        BigDecimal sum = amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo(sum);
    }

    @Test
    void aLateNumberWithMoreDecimalsThanUsualStaysExact() {
        String text = "service,cost\n" + "EC2,1.5\n".repeat(200_000) + "S3,0.0000000000000000000001\n"
                + "EC2,1.5\n".repeat(200_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("600000.0000000000000000000001");
    }

    @Test
    void aPointBetweenThreeDigitsIsWhatTheOtherColumnsSay() {
        Dataset thousands =
                lake.read("dienst;kosten;menge\nA;1.234;1,5\nB;2.500;2,25\n").dataset();
        Dataset decimals =
                lake.read("dienst;kosten;menge\nA;1.234;1.5\nB;2.500;2.25\n").dataset();

        assertThat(thousands.totals().getFirst().amount()).isEqualByComparingTo("3734");
        assertThat(decimals.totals().getFirst().amount()).isEqualByComparingTo("3.734");
        assertThat(thousands.report().notes()).isEmpty();
        assertThat(decimals.report().notes()).isEmpty();
    }

    @Test
    void aPointBetweenThreeDigitsThatNothingExplainsIsSaid() {
        Dataset dataset = lake.read("dienst;kosten\nA;1.234\nB;2.500\nC;12\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3746");
        assertThat(dataset.report().notes())
                .containsExactly("Numbers in \"kosten\" can be read in two ways:"
                        + " the \".\" in 1.234 is taken as a separator of thousands.");
    }

    @Test
    void aCommaBetweenThreeDigitsIsADecimalSignWhereFieldsAreApartBySemicolons() {
        Dataset dataset = lake.read("dienst;kosten\nA;1,234\nB;2,500\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3.734");
        assertThat(dataset.report().notes()).singleElement().asString().contains("taken as the decimal sign");
    }

    @Test
    void oneLateValueTellsThousandsFromDecimals() {
        String text = "dienst;kosten\n" + "A;1.234\n".repeat(100_000) + "B;0.5\n" + "A;1.234\n".repeat(100_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("246800.5");
    }

    @Test
    void aZeroBeforeTheSignMakesItADecimalSign() {
        assertThat(lake.read("dienst;kosten\nA;0.234\nB;2.500\n")
                        .dataset()
                        .totals()
                        .getFirst()
                        .amount())
                .isEqualByComparingTo("2.734");
    }

    @Test
    void severalGroupsOfThreeAreThousands() {
        assertThat(lake.read("dienst;kosten\nA;1.234.567\nB;2.500\n")
                        .dataset()
                        .totals()
                        .getFirst()
                        .amount())
                .isEqualByComparingTo("1237067");
    }
}
