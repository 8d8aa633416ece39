package dev.patchbay.model.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What pressing a button does. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Press.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Press.OpenForm.class, name = "form"),
    @JsonSubTypes.Type(value = Press.SendDirectly.class, name = "send_directly"),
    @JsonSubTypes.Type(value = Press.ReadThread.class, name = "read_thread"),
    @JsonSubTypes.Type(value = Press.OpenLink.class, name = "link")
})
public sealed interface Press {

    /** Asks, or tells, as whoever presses it. */
    record Ask(String text) implements Press {}

    /** Opens a form; {@code about} as in {@link Form}. */
    record OpenForm(FormName form, String about) implements Press {}

    /** Sends what could not be shown in a channel to whoever had asked for it, directly. */
    record SendDirectly(DeliveryId withheld) implements Press {}

    /** Allows us to read what was written in the thread before we were asked into it. */
    record ReadThread() implements Press {}

    /** Opens a page; nothing comes back. */
    record OpenLink(String url) implements Press {}
}
