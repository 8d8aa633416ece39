package dev.patchbay.model.analytics;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What rows are put together by. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Grouping.ByValue.class, name = "value"),
    @JsonSubTypes.Type(value = Grouping.ByTime.class, name = "time"),
    @JsonSubTypes.Type(value = Grouping.ByCycle.class, name = "cycle")
})
public sealed interface Grouping {

    String column();

    /** One group for each value of a column. */
    record ByValue(String column) implements Grouping {}

    /** One group for each step of time; steps without rows are kept, as zero. */
    record ByTime(String column, Grain grain) implements Grouping {}

    /** One group for each hour of the day or day of the week, whichever day it was. */
    record ByCycle(String column, Cycle cycle) implements Grouping {}
}
