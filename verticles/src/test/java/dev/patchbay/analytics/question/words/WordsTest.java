package dev.patchbay.analytics.question.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void namesStayWholeAndSignsStandAlone() {
        assertThat(Words.of("Cost by lineItem/UsageType, us-east-1 where cost>=1,000.50?"))
                .extracting(Word::text)
                .containsExactly(
                        "Cost", "by", "lineItem/UsageType", ",", "us-east-1", "where", "cost", ">=", "1,000.50");
    }

    @Test
    void quotesOfEveryKindMakeOneName() {
        assertThat(Words.of("for “Helios Prod” or 'Atlas Orion' or `x y`"))
                .filteredOn(Word::quoted)
                .extracting(Word::text)
                .containsExactly("Helios Prod", "Atlas Orion", "x y");
    }

    @Test
    void emojiAndPossessivesAreNoWords() {
        assertThat(Words.of("🎉 Acme's cost 🎉")).extracting(Word::text).containsExactly("Acme", "cost");
    }

    @Test
    void namesAreSplitWhereTheyWereJoined() {
        assertThat(Text.split("lineItem/UsageAccountId")).isEqualTo(List.of("line", "item", "usage", "account", "id"));
        assertThat(Text.split("AWSGlue")).isEqualTo(List.of("aws", "glue"));
        assertThat(Text.key("Zürich-Nord")).isEqualTo("zurichnord");
    }

    @ParameterizedTest
    @CsvSource({"2.5k,2500", "'$1,200',1200", "3m,3000000", "20%,20", "twelve,12", ".5,0.5"})
    void numbersAreReadAsPeopleWriteThem(String text, BigDecimal number) {
        assertThat(Numbers.read(Word.of(text)))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource({"regoin,region", "servcie,service", "cloudwach,cloudwatch", "kuberntes,kubernetes"})
    void aMisspeltWordIsFound(String written, String meant) {
        assertThat(new Spelling(List.of("region", "service", "cloudwatch", "kubernetes", "account")).correct(written))
                .contains(meant);
    }

    @Test
    void aWordBetweenTwoKnownOnesIsNotGuessed() {
        assertThat(new Spelling(List.of("grading", "grating")).correct("graping"))
                .isEmpty();
    }
}
