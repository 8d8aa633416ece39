package dev.patchbay.model.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which of our answers is meant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerRef.ByDelivery.class, name = "delivery"),
    @JsonSubTypes.Type(value = AnswerRef.ByPost.class, name = "post")
})
public sealed interface AnswerRef {

    /** By our own name for it, as its buttons carry it. */
    record ByDelivery(DeliveryId delivery) implements AnswerRef {}

    /** By one of its posts, as the platform names it; see {@link AdapterReply.Delivered#posts}. */
    record ByPost(String post) implements AnswerRef {}
}
