package dev.patchbay.bot.teams;

import java.util.Optional;

/** A reaction that says whether an answer helped. Teams names emoji by their code point: {@code 1f44e_thumbsdown}. */
enum Thumb {
    UP,
    DOWN;

    static Optional<Thumb> of(Activity.Reaction reaction) {
        String type = reaction.type();
        if (type.equals("like") || type.startsWith("1f44d")) {
            return Optional.of(UP);
        }
        return type.equals("dislike") || type.startsWith("1f44e") ? Optional.of(DOWN) : Optional.empty();
    }
}
