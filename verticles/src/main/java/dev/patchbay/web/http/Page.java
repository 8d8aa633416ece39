package dev.patchbay.web.http;

/** The work behind an address. Runs on a virtual thread and may block; a refusal is a thrown failure. */
public interface Page {

    Answer answer(Exchange exchange) throws Exception;
}
