package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
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
        background.run("tell somebody", () -> whisper(presser, SlackText.escape(text)));
    }

    /** In a channel we are not in nothing can be shown: there it is said directly. */
    private static void whisper(Presser presser, String text) throws Refusal {
        String user = presser.sender().user();
        try {
            presser.workspace().surfaces().whisper(presser.place(), user, text);
        } catch (Refusal refusal) {
            if (!SlackErrors.isOutside(refusal.getMessage())) {
                throw refusal;
            }
            SlackApi api = presser.workspace().api();
            String direct = api.openDirect(user);
            api.post(new Place(Platform.SLACK, presser.place().space(), direct, direct), text);
        }
    }

    /** What went wrong and what to do about it. */
    static String words(Failure failure) {
        return failure.getMessage() + " " + failure.code().advice();
    }
}
