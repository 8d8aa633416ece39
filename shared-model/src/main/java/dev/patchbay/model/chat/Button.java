package dev.patchbay.model.chat;

/** A button below a reply. */
public record Button(String label, Press press, Emphasis emphasis) {

    /** How much a button asks to be pressed. */
    public enum Emphasis {
        PLAIN,
        PRIMARY,
        DANGER
    }

    public static Button of(String label, Press press) {
        return new Button(label, press, Emphasis.PLAIN);
    }

    /** A button that asks what it says. */
    public static Button asking(String question) {
        return of(question, new Press.Ask(question));
    }
}
