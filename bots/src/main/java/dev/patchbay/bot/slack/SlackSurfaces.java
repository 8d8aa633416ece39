package dev.patchbay.bot.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Place;
import java.util.List;

/** What a workspace shows besides messages: modals, the home tab, notes for one reader, previews, status texts. */
final class SlackSurfaces {

    private final SlackCalls calls;

    SlackSurfaces(SlackCalls calls) {
        this.calls = calls;
    }

    /** Opens a modal; the trigger is good for three seconds. */
    void open(String trigger, String view) throws Refusal {
        calls.call(methods ->
                methods.viewsOpen(request -> request.triggerId(trigger).viewAsString(view)));
    }

    void publishHome(String user, String view) throws Refusal {
        calls.call(
                methods -> methods.viewsPublish(request -> request.userId(user).viewAsString(view)));
    }

    /** Shows a note to one member of a channel alone. */
    void whisper(Place place, String user, String text) throws Refusal {
        boolean threaded = !place.thread().equals(place.channel());
        calls.call(methods -> methods.chatPostEphemeral(request -> request.channel(place.channel())
                .threadTs(threaded ? place.thread() : null)
                .user(user)
                .text(text)));
    }

    /** @param unfurls what is shown below the message, by link */
    void unfurl(String channel, String ts, String unfurls) throws Refusal {
        calls.call(methods ->
                methods.chatUnfurl(request -> request.channel(channel).ts(ts).rawUnfurls(unfurls)));
    }

    void showStatus(Place place, String text) throws Refusal {
        calls.call(methods -> methods.assistantThreadsSetStatus(request ->
                request.channelId(place.channel()).threadTs(place.thread()).status(text)));
    }

    void suggest(String channel, String thread, String title, List<SuggestedPrompt> prompts) throws Refusal {
        calls.call(methods -> methods.assistantThreadsSetSuggestedPrompts(request ->
                request.channelId(channel).threadTs(thread).title(title).prompts(prompts)));
    }

    void entitle(Place place, String title) throws Refusal {
        calls.call(methods -> methods.assistantThreadsSetTitle(request ->
                request.channelId(place.channel()).threadTs(place.thread()).title(title)));
    }
}
