package dev.patchbay.bot.teams;

import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.InboundMessage;

/** Text between Teams' form and ours. */
final class ActivityText {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private ActivityText() {}

    /** What somebody wrote, as people read it, without the mention of us. */
    static String read(Activity activity) {
        String text = activity.text();
        for (Activity.Entity entity : activity.entities()) {
            if (isMention(entity, activity) && !entity.text().isEmpty()) {
                text = text.replace(entity.text(), " ");
            }
        }
        return bounded(text.replaceAll("</?at\\b[^>]*>", ""));
    }

    /** Whether the text mentions us. */
    static boolean mentionsUs(Activity activity) {
        return activity.entities().stream().anyMatch(entity -> isMention(entity, activity));
    }

    /** HTML as the text people read in it. */
    static String ofHtml(String html) {
        return bounded(html.replaceAll("(?i)<(br|/p|/div|/li)\\b[^>]*>", "\n").replaceAll("<[^>]*>", ""));
    }

    private static boolean isMention(Activity.Entity entity, Activity activity) {
        return entity.type().equals("mention")
                && entity.mentioned().id().equals(activity.recipient().id());
    }

    private static String bounded(String text) {
        String read = text.replace("&nbsp;", " ")
                .replace(NO_BREAK_SPACE, " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return PlainText.cut(PlainText.clean(read).strip(), InboundMessage.MAX_TEXT);
    }
}
