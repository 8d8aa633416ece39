package dev.patchbay.bot.slack;

import dev.patchbay.model.failure.Failure;

/** Notes that only the person sees who did something; best effort. */
final class Whispers {

    private final Background background;

    Whispers(Background background) {
        this.background = background;
    }

    void tell(Presser presser, Failure failure) {
        tell(presser, words(failure));
    }

    void tell(Presser presser, String text) {
        background.run("tell somebody", () -> presser.workspace()
                .surfaces()
                .whisper(presser.place(), presser.sender().user(), SlackText.escape(text)));
    }

    /** What went wrong and what to do about it. */
    static String words(Failure failure) {
        return failure.getMessage() + " " + failure.code().advice();
    }
}
