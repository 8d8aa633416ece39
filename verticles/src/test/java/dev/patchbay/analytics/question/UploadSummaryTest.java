package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadSummaryTest {

    @Test
    void itSaysWhatTheFileIsItsDaysItsTotalsAndWhatToBeCarefulAbout() {
        assertThat(UploadSummary.of(Shapes.acme()))
                .isEqualTo("Read acme-september.csv: 48,120 rows, 9 columns, 1-30 Sep 2026, USD. Cost 27,343.18."
                        + " 8 rows have no date. 412 rows have no tag \"owner\".");
    }

    @Test
    void aKnownExportIsCalledByItsName() {
        assertThat(UploadSummary.of(Shapes.cur()))
                .startsWith("Read aws-cur-sample.csv: AWS Cost and Usage Report, 1,281 rows");
    }
}
