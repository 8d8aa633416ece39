package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The commands people find in Discord's menus. */
final class Commands {

    static final String ASK = "ask";
    static final String QUESTION = "question";
    static final String FILE = "file";
    static final String TICKET = "ticket";
    static final String CREATE = "create";
    static final String TITLE = "title";
    static final String SHOW = "show";
    static final String NUMBER = "ticket";
    static final String LIST = "list";
    static final String WHICH = "which";
    static final String HELP = "help";
    static final String CREATE_FROM_MESSAGE = "Create ticket";

    private static final int SUB_COMMAND = 1;
    private static final int TEXT = 3;
    private static final int ATTACHMENT = 11;
    private static final int ON_MESSAGE = 3;

    private Commands() {}

    static ArrayNode json() {
        ArrayNode commands = MessageJson.array();
        ObjectNode ask = command(commands, ASK, "Ask about tickets, or about a file you drop");
        option(ask, TEXT, QUESTION, "What you would like to know")
                .put("required", true)
                .put("max_length", 2_000);
        option(ask, ATTACHMENT, FILE, "A CSV file to ask about");
        ObjectNode ticket = command(commands, TICKET, "Create, show and list tickets");
        ObjectNode create = option(ticket, SUB_COMMAND, CREATE, "Create a ticket");
        option(create, TEXT, TITLE, "What it is about").put("max_length", 200);
        ObjectNode show = option(ticket, SUB_COMMAND, SHOW, "Show a ticket");
        option(show, TEXT, NUMBER, "Its number").put("required", true).put("autocomplete", true);
        ObjectNode list = option(ticket, SUB_COMMAND, LIST, "List tickets");
        ObjectNode which = option(list, TEXT, WHICH, "Which tickets; the open ones if you do not say");
        choice(which, "open");
        choice(which, "mine");
        choice(which, "pending");
        choice(which, "snoozed");
        choice(which, "resolved");
        choice(which, "closed");
        choice(which, "all");
        command(commands, HELP, "What Patchbay can do");
        commands.addObject().put("type", ON_MESSAGE).put("name", CREATE_FROM_MESSAGE);
        return commands;
    }

    private static ObjectNode command(ArrayNode commands, String name, String description) {
        return commands.addObject().put("name", name).put("description", description);
    }

    private static ObjectNode option(ObjectNode holder, int type, String name, String description) {
        return holder.withArray("options")
                .addObject()
                .put("type", type)
                .put("name", name)
                .put("description", description);
    }

    private static void choice(ObjectNode option, String value) {
        option.withArray("choices").addObject().put("name", value).put("value", value);
    }
}
