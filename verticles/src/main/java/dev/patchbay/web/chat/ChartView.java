package dev.patchbay.web.chat;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.Palette;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** A chart as the page shows it: data for the script that draws it, and a table for those who hear it read. */
public record ChartView(ChartSpec spec) {

    private static final String NO_VALUE = "no value";

    /** What the script draws. */
    private record Drawing(ChartSpec spec, List<String> colours) {}

    public String json() {
        return WireJson.write(new Drawing(spec, Palette.SERIES));
    }

    /** A number as people read it; small costs keep their digits. */
    public static String number(BigDecimal value) {
        return value == null
                ? NO_VALUE
                : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
