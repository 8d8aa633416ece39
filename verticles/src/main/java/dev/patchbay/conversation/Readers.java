package dev.patchbay.conversation;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Audience.Kind;
import dev.patchbay.model.chat.Scope;

/** Who reads along in a place: whom it belongs to, and whether strangers are there. */
record Readers(Audience audience, Strangers strangers) {

    /** For what shows nobody's data, wherever it is said. */
    static Readers anybody() {
        return new Readers(Audience.undecided(), Strangers.PRESENT);
    }

    /**
     * True when data of that scope may be shown to all of them. A person sees what they may ask; a customer's place
     * shows what is that customer's; any other place shows everything, unless strangers read along: then nothing. Where
     * nobody can tell whether they do, it takes an admin to vouch for the place.
     */
    boolean maySee(Scope scope) {
        return switch (audience.kind()) {
            case PERSON -> true;
            case CUSTOMER -> !scope.internal() && scope.customers().stream().allMatch(this::isTheirs);
            case INTERNAL -> strangers != Strangers.PRESENT || scope.equals(Scope.nobody());
            case UNDECIDED -> strangers == Strangers.NONE || scope.equals(Scope.nobody());
        };
    }

    /** Why something is not shown to them, and what can be done about it. */
    String withheld() {
        String withheld = "The answer shows data that not everybody here may see.";
        return audience.kind() == Kind.UNDECIDED && strangers == Strangers.POSSIBLE
                ? withheld + " I cannot tell who reads along in this channel, so I count it as open to strangers until"
                        + " an admin says on the page \"Channels\" that it is internal, or whose customer's it is."
                : withheld;
    }

    private boolean isTheirs(String customer) {
        return audience.customer().filter(customer::equalsIgnoreCase).isPresent();
    }
}
