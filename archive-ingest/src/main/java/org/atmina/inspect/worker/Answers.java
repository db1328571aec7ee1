package org.atmina.inspect.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.atmina.inspect.PageReport;
import org.atmina.inspect.protocol.Json;
import org.atmina.inspect.protocol.Message;

/// The one way to the caller. Pages are finished by several threads; their lines must not mix.
public final class Answers {
    private final PrintStream out;

    Answers(PrintStream out) {
        this.out = out;
    }

    public void pages(int total) {
        say(new Message.Pages(total));
    }

    public void page(PageReport page) {
        say(new Message.Page(page));
    }

    synchronized void say(Message message) {
        try {
            out.write((Json.MAPPER.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
