package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;

/** The id of a workspace we are installed in. */
interface OwnTeam {

    String id() throws Refusal;

    /** The workspace a token belongs to, asked once. */
    static OwnTeam of(SlackApi api) {
        return new OwnTeam() {

            private volatile String id = "";

            @Override
            public String id() throws Refusal {
                if (id.isEmpty()) {
                    id = api.team();
                }
                return id;
            }
        };
    }
}
