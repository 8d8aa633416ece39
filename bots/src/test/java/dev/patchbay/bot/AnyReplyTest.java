package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;

class AnyReplyTest {

    @Example
    void everyTypeOfBlockIsAmongThem() {
        Set<Class<?>> seen = AnyReply.replies()
                .sampleStream()
                .limit(300)
                .map(Reply::blocks)
                .flatMap(blocks -> blocks.stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Block.class.getPermittedSubclasses()).toList());
    }
}
