package dev.patchbay.web.chat;

import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.History;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.storage.FileStore;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a conversation, and its tables as CSV; for whoever may read the conversation. */
final class Downloads {

    private final Conversations conversations;
    private final FileStore files;

    Downloads(Conversations conversations, FileStore files) {
        this.conversations = conversations;
        this.files = files;
    }

    void mount(Site site) {
        site.member(HttpMethod.GET, "/chat/:conversation/files/:file", this::file);
        site.member(HttpMethod.GET, "/chat/:conversation/turns/:message/tables/:table/table.csv", this::table);
    }

    private Answer file(Exchange exchange) {
        FileId wanted = exchange.id("file", FileId::new, ErrorCode.FILE_NOT_FOUND);
        FileRef file = history(exchange).entries().stream()
                .flatMap(Downloads::files)
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Failure(ErrorCode.FILE_NOT_FOUND, "This conversation has no such file."));
        FileStore.Stored stored = files.find(exchange.caller().tenant(), file.id());
        boolean picture = file.mediaType().equals("image/png");
        return Answer.file(stored.path(), picture ? "image/png" : "application/octet-stream")
                .with("Content-Disposition", disposition(picture ? "inline" : "attachment", file.name()));
    }

    private static Stream<FileRef> files(Entry entry) {
        Stream<FileRef> attached =
                entry.attachments().stream().map(Attachment::stored).flatMap(ref -> ref.stream());
        return Stream.of(
                        attached,
                        blocks(entry, Block.Chart.class).flatMap(chart -> chart.png().stream()),
                        blocks(entry, Block.File.class).map(Block.File::file))
                .flatMap(files -> files);
    }

    /** One reply may have several tables; the address says which, from 0. */
    private Answer table(Exchange exchange) {
        List<Block.Table> tables = history(exchange).entries().stream()
                .filter(entry -> String.valueOf(entry.message()).equals(exchange.path("message")))
                .flatMap(entry -> blocks(entry, Block.Table.class))
                .toList();
        Block.Table table = IntStream.range(0, tables.size())
                .filter(index -> String.valueOf(index).equals(exchange.path("table")))
                .mapToObj(tables::get)
                .findFirst()
                .orElseThrow(() -> new Failure(ErrorCode.PAGE_NOT_FOUND, "This reply has no such table."));
        return Answer.content(200, "text/csv; charset=utf-8", Buffer.buffer(CsvDocument.of(table.table())))
                .with("Content-Disposition", disposition("attachment", "answer.csv"));
    }

    private static <B extends Block> Stream<B> blocks(Entry entry, Class<B> type) {
        return entry.reply().stream()
                .flatMap(reply -> reply.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private History history(Exchange exchange) {
        return conversations.read(
                exchange.caller(), exchange.id("conversation", ConversationId::new, ErrorCode.CONVERSATION_NOT_FOUND));
    }

    /** RFC 6266 with the name in the form of RFC 8187, so that no name can break out of the header. */
    private static String disposition(String kind, String name) {
        return kind + "; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
