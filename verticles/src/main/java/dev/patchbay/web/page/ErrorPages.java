package dev.patchbay.web.page;

import dev.patchbay.model.failure.Problem;
import dev.patchbay.web.http.Failures;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;

/** What went wrong, for people: a page of its own, or a line within the page they are on. */
public final class ErrorPages implements Failures.ErrorPage {

    private final Templates templates;

    public ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Buffer render(Problem problem, boolean fragment) {
        if (fragment) {
            return templates.render("problem.jte", Map.of("problem", problem));
        }
        Frame frame = new Frame(problem.title(), Optional.empty(), "", templates.assets());
        return templates.render("error.jte", Map.of("frame", frame, "problem", problem));
    }
}
