package dev.patchbay.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        gate.countDown();
        callers.close();
    }

    @Test
    void oneItemIsWorkedOnAtOnce() {
        gate.countDown();

        assertThat(commit(10).submit("a")).isEqualTo("done a");
        assertThat(batches).containsExactly(List.of("a"));
    }

    @Test
    void whatArrivesMeanwhileIsTheNextBatchInOrderAndNoLargerThanAllowed() {
        GroupCommit<String, String> commit = commit(3);
        List<CompletableFuture<String>> results = submitInOrder(commit, "first", "a", "b", "c", "d");

        gate.countDown();

        assertThat(results)
                .extracting(CompletableFuture::join)
                .containsExactly("done first", "done a", "done b", "done c", "done d");
        assertThat(batches).containsExactly(List.of("first"), List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void anItemThatIsToBeAloneSharesNoBatch() {
        GroupCommit<String, String> commit = commit(10);
        List<CompletableFuture<String>> results = submitInOrder(commit, "first", "a", "!alone", "b", "c");

        gate.countDown();
        results.forEach(CompletableFuture::join);

        assertThat(batches).containsExactly(List.of("first"), List.of("a"), List.of("!alone"), List.of("b", "c"));
    }

    @Test
    void aBadItemSpoilsOnlyItsOwn() {
        GroupCommit<String, String> commit = commit(10);
        List<CompletableFuture<String>> results = submitInOrder(commit, "first", "a", "bad", "b");

        gate.countDown();

        assertThat(results.get(1).join()).isEqualTo("done a");
        assertThat(results.get(3).join()).isEqualTo("done b");
        assertThatThrownBy(() -> results.get(2).join()).hasRootCauseMessage("not this one");
    }

    @Test
    void whatIsDownForEverybodyIsNotTriedAgainForEach() {
        GroupCommit<String, String> commit = commit(10);
        List<CompletableFuture<String>> results = submitInOrder(commit, "first", "a", "down", "b");

        gate.countDown();

        assertThatThrownBy(() -> results.get(1).join()).hasRootCauseInstanceOf(Failure.class);
        assertThat(batches).containsExactly(List.of("first"), List.of("a", "down", "b"));
    }

    /** Holds the first batch at the gate, so that the others wait together. */
    private GroupCommit<String, String> commit(int largest) {
        return new GroupCommit<>(largest, item -> item.startsWith("!"), items -> {
            batches.add(items);
            awaitGate();
            if (items.contains("down")) {
                throw new Failure(ErrorCode.UNAVAILABLE, "down");
            }
            if (items.contains("bad")) {
                throw new IllegalArgumentException("not this one");
            }
            return items.stream().map(item -> "done " + item).toList();
        });
    }

    private List<CompletableFuture<String>> submitInOrder(GroupCommit<String, String> commit, String... items) {
        List<CompletableFuture<String>> results = new ArrayList<>();
        for (String item : items) {
            int waiting = commit.waiting();
            results.add(CompletableFuture.supplyAsync(() -> commit.submit(item), callers));
            boolean isFirst = results.size() == 1;
            await().until(() -> isFirst ? batches.size() == 1 : commit.waiting() == waiting + 1);
        }
        return results;
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
