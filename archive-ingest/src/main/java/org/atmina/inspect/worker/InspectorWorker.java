package org.atmina.inspect.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import org.atmina.inspect.protocol.Json;
import org.atmina.inspect.protocol.Message;

/// Where a worker begins: reads requests from standard input, one a line, and answers on standard output.
///
/// Nothing else may write to standard output, so `System.out` is turned to standard error first. When the input ends
/// the caller is gone: the worker ends too, in the middle of a file if need be, and takes its native tools with it.
public final class InspectorWorker {
    private InspectorWorker() {}

    public static void main(String[] arguments) throws Exception {
        var answers = new Answers(new PrintStream(new FileOutputStream(FileDescriptor.out), false));
        System.setOut(System.err);
        int pageProcesses = Integer.parseInt(arguments[0]);
        var requests = new LinkedBlockingQueue<Message.Inspect>();
        Thread.ofPlatform().daemon().name("requests").start(() -> listen(requests));
        try (var inspection = new FileInspection(answers, pageProcesses)) {
            Thread.ofPlatform().daemon().name("warm").start(inspection::warm);
            answers.say(new Message.Ready(Message.VERSION));
            while (true) {
                answers.say(new Message.Done(inspection.inspect(requests.take().request())));
            }
        }
    }

    private static void listen(LinkedBlockingQueue<Message.Inspect> requests) {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(Json.MAPPER.readValue(line, Message.Inspect.class));
            }
        } catch (IOException e) {
            System.err.println("event=requests-unreadable cause=" + e.getClass().getSimpleName());
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }
}
