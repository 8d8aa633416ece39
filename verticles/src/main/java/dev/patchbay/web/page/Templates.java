package dev.patchbay.web.page;

import dev.patchbay.web.http.Exchange;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/** Renders the pages; templates are compiled with the code, and escape what they are given. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    public Templates(Assets assets) {
        this.assets = assets;
    }

    /** A whole page. Its template takes {@code frame} and the values. */
    public Buffer page(String template, Exchange exchange, String title, Map<String, Object> values) {
        Frame frame = new Frame(
                title, exchange.identity().caller(), exchange.identity().formKey(), assets);
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        return render(template, all);
    }

    /** A page that knows nothing of who asks, or a part of a page. */
    public Buffer render(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render(template, values, output);
        return Buffer.buffer(output.toString());
    }

    public Assets assets() {
        return assets;
    }
}
