package dev.patchbay.bot.slack;

import dev.patchbay.model.chat.ConversationReply.Question;
import dev.patchbay.model.chat.Place;

/**
 * A question on the home tab.
 *
 * @param link opens its thread in Slack
 */
record AskedBefore(String text, String link) {

    /** @param address of the workspace, ending in a slash */
    static AskedBefore of(Question question, String address) {
        Place place = question.place();
        String channel = address + "archives/" + place.channel();
        boolean threaded = !place.thread().equals(place.channel());
        String link = threaded ? channel + "/p" + place.thread().replace(".", "") : channel;
        return new AskedBefore(question.text(), link);
    }
}
