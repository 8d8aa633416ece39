package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import org.junit.jupiter.api.Test;

/** Names that are written in digits. */
class DigitNamesTest extends LakeFixture {

    @Test
    void aColumnThatTurnsIntoTextLateIsText() {
        String text =
                "service,code\n" + "EC2,1\n".repeat(200_000) + "S3,x1\n".repeat(100_000) + "EC2,1\n".repeat(200_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.column("code").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
        assertThat(dataset.column("code").orElseThrow().nulls()).isZero();
    }

    @Test
    void accountNumbersAndLeadingZerosAreNoAmounts() {
        Dataset dataset = lake.read("account_id,zip,cost\n123412340534,01234,1\n123412340535,01235,2\n")
                .dataset();

        assertThat(dataset.column("account_id").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
        assertThat(dataset.column("zip").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void buildingsOfWhichOneHasALetterAreADimension() {
        Dataset dataset = lake.read("building,cost\n12,1\n13,2\n12A,4\n12,8\n").dataset();

        Column building = dataset.column("building").orElseThrow();
        assertThat(building.role()).isEqualTo(ColumnRole.DIMENSION);
        assertThat(building.values()).containsExactlyInAnyOrder("12", "13", "12A");
        assertThat(dataset.report().notes()).isEmpty();
    }

    @Test
    void aLetterFarBehindTheStartIsEnoughWhereTheHeaderSaysNothing() {
        String text = "wing,cost\n" + "12,1\n".repeat(200_000) + "12A,1\n" + "13,1\n".repeat(200_000);

        Column wing = lake.read(text).dataset().column("wing").orElseThrow();

        assertThat(wing.type()).isEqualTo(ColumnType.TEXT);
        assertThat(wing.nulls()).isZero();
    }

    @Test
    void numbersOfRoomsAreNamesByTheirHeader() {
        Dataset dataset = lake.read("room,cost\n101,1\n102,2\n").dataset();

        assertThat(dataset.column("room").orElseThrow().role()).isEqualTo(ColumnRole.DIMENSION);
    }

    @Test
    void aStrayTextAmongQuantitiesKeepsThemNumbers() {
        String text = "service,usage hours\n" + "EC2,10\n".repeat(50) + "S3,12h\n";

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.column("usage hours").orElseThrow().role()).isEqualTo(ColumnRole.MEASURE);
        assertThat(dataset.report().notes()).singleElement().asString().contains("\"12h\" in line 52");
    }
}
