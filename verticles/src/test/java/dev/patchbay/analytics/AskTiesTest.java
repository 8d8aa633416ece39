package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes to the same as the first is named with them, and who comes to the same as the last shown is counted. */
class AskTiesTest extends AskFixture {

    private static final String HOURS =
            """
            Date,Engineer,Client,Hours
            2026-09-01,Ada,Acme,3
            2026-09-01,Bob,Acme,3
            2026-09-02,Cyd,Acme,2
            2026-09-02,Dan,Globex,1
            2026-09-03,Eve,Globex,1
            2026-09-03,Fay,Globex,1
            """;

    @Test
    void allWhoShareTheFirstPlaceAreNamed() {
        Answer.Answered most = answered(read(HOURS), "who worked the most hours?");

        assertThat(rows(most)).containsExactly("Ada 3", "Bob 3");
        assertThat(most.text()).isEqualTo("Ada and Bob share this place, each with 3 hours, 27 % of 11.");
    }

    @Test
    void allWhoShareTheLastPlaceAreNamed() {
        Answer.Answered least = answered(read(HOURS), "which engineer has the fewest hours?");

        assertThat(rows(least)).containsExactly("Dan 1", "Eve 1", "Fay 1");
        assertThat(least.text()).startsWith("Dan, Eve and Fay share this place, each with 1");
    }

    @Test
    void aFirstThatIsAloneIsNamedAlone() {
        assertThat(rows(read(HOURS), "which client has the most hours?")).containsExactly("Acme 8");
    }

    @Test
    void soManyAsAskedForAreShownAndTheRestThatComesToTheSameIsCounted() {
        Answer.Answered top = answered(read(HOURS), "top 4 engineers by hours");

        assertThat(rows(top)).containsExactly("Ada 3", "Bob 3", "Cyd 2", "Dan 1");
        assertThat(top.text()).endsWith("2 more come to the same as the last of these.");
    }

    @Test
    void theFirstOfEachAreAllThatShareItsPlace() {
        assertThat(rows(read(HOURS), "top engineer by hours for each client"))
                .containsExactly("Acme Ada 3", "Acme Bob 3", "Globex Dan 1", "Globex Eve 1", "Globex Fay 1");
    }

    @Test
    void ofVeryManyThatShareAPlaceTenAreShownAndAllCounted() {
        String file = IntStream.range(0, 40)
                .mapToObj(n -> "2026-09-01,Host %02d,1".formatted(n))
                .collect(Collectors.joining("\n", "Date,Host,Alerts\n", "\n"));

        Answer.Answered most = answered(read(file), "which host has the most alerts?");

        assertThat(most.table().rows()).hasSize(10);
        assertThat(most.text()).startsWith("Host 00, Host 01, Host 02 and 37 more share this place");
    }
}
