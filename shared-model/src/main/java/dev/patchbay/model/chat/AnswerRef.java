package dev.patchbay.model.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which of our answers is meant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerRef.ByDelivery.class, name = "delivery"),
    @JsonSubTypes.Type(value = AnswerRef.ByPost.class, name = "post"),
    @JsonSubTypes.Type(value = AnswerRef.ByOpening.class, name = "opening")
})
public sealed interface AnswerRef {

    /** By our own name for it, as its buttons carry it. */
    record ByDelivery(DeliveryId delivery) implements AnswerRef {}

    /** By one of its posts, as the platform names it; see {@link AdapterReply.Delivered#posts}. */
    record ByPost(String post) implements AnswerRef {}

    /** The card of the one ticket in the thread that began with somebody's message; {@link Place#thread} names it. */
    record ByOpening(String thread) implements AnswerRef {}
}
