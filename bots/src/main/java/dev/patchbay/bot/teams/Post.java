package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.file.FileRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One message that is posted. */
sealed interface Post {

    String BEGINNING_TEXT = "One moment …";

    /** What stands in a post's place until it is known to be kept. */
    Post BEGINNING = new Message(BEGINNING_TEXT, List.of(), false);

    /** What stands for it where Teams refuses the form; empty when nothing plainer is left. */
    Optional<List<Post>> plainer();

    /** As Teams takes it. */
    ObjectNode json();

    /**
     * Text, and cards below it.
     *
     * @param cards what each card holds
     * @param rated true where people can say whether it helped
     * @param refresh of its one card
     */
    record Message(String text, List<List<Element>> cards, boolean rated, Optional<CardRefresh> refresh)
            implements Post {

        public Message {
            cards = cards.stream().map(List::copyOf).toList();
        }

        /** One whose cards stay as they are. */
        Message(String text, List<List<Element>> cards, boolean rated) {
            this(text, cards, rated, Optional.empty());
        }

        Message asRated() {
            return new Message(text, cards, true, refresh);
        }

        /** With a card that is asked for again; unchanged where there is not just one. */
        Message with(CardRefresh again) {
            return cards.size() == 1 ? new Message(text, cards, rated, Optional.of(again)) : this;
        }

        /** Without drawings first, then without cards. */
        @Override
        public Optional<List<Post>> plainer() {
            if (cards.stream().flatMap(List::stream).anyMatch(Element::hasDrawing)) {
                List<List<Element>> light = cards.stream()
                        .map(card -> card.stream().map(Element::withoutDrawing).toList())
                        .toList();
                return Optional.of(List.of(new Message(text, light, rated, refresh)));
            }
            if (cards.isEmpty()) {
                return Optional.empty();
            }
            List<Post> plain = new ArrayList<>();
            PlainText.split(words(), TeamsLimits.MESSAGE_TEXT)
                    .forEach(piece -> plain.add(new Message(piece, List.of(), rated)));
            return Optional.of(plain);
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "message");
            if (!text.isBlank()) {
                json.put("text", text).put("textFormat", "plain");
            }
            if (!cards.isEmpty()) {
                json.put("summary", PlainText.cut(words().replaceAll("\\s+", " "), TeamsLimits.SUMMARY));
                for (List<Element> elements : cards) {
                    ObjectNode card = card(elements);
                    refresh.ifPresent(again -> again.on(card));
                    json.withArray("attachments").add(CardJson.attachment(card));
                }
            }
            if (rated) {
                json.withObject("channelData").putObject("feedbackLoop").put("type", "default");
            }
            return json;
        }

        private String words() {
            return Stream.concat(
                            Stream.of(text),
                            cards.stream().flatMap(List::stream).map(Element::plain))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        static ObjectNode card(List<Element> elements) {
            return CardJson.card(elements.stream()
                    .flatMap(element -> element.json().stream())
                    .toList());
        }
    }

    /** A file that is brought to whoever agrees to take it; in direct conversations only. */
    record Offer(FileRef file) implements Post {

        @Override
        public Optional<List<Post>> plainer() {
            String missing = "The file \"" + FileCards.name(file) + "\" could not be offered here.";
            return Optional.of(List.of(new Message(missing, List.of(), false)));
        }

        @Override
        public ObjectNode json() {
            return FileCards.offer(file);
        }
    }
}
