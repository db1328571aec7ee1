package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atmina.evaluation.Machine;
import org.atmina.evaluation.bench.TranslationRows;
import org.atmina.stack.SourceTree;

/// One benchmark of work lists and coverage on servers of its own, which are gone when it ends.
final class TranslationBench {
    private static final long SEED = 1922;
    private static final int WARM_UP = 3;
    private static final int TIMES = 20;
    private static final int DEEP = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SourceTree tree;
    private final int items;
    private final int segments;
    private final Steps steps;
    private final HttpClient http = ArchiveClient.connection();

    TranslationBench(SourceTree tree, int items, int segments, Steps steps) {
        this.tree = tree;
        this.items = items;
        this.segments = segments;
        this.steps = steps;
    }

    TranslationReport run() {
        try (var archive = BenchArchive.start(tree, steps)) {
            return measure(archive, archive.service().url());
        }
    }

    private TranslationReport measure(BenchArchive archive, String url) {
        steps.say("One collection with " + items * segments + " segments in six languages is made");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        long begin = System.nanoTime();
        var collection = archive.inDatabase(database -> new TranslationRows(database, SEED).fill(items, segments));
        double filledIn = (System.nanoTime() - begin) / 1e9;
        steps.say("Made in %.0f s".formatted(filledIn));
        var lines = new ArrayList<TranslationReport.Line>();
        lists(url, archive.realmUrl(), collection).forEach(question -> lines.add(ask(question)));
        var machine = Machine.here().sentence() + ".";
        return new TranslationReport(machine, load, items * segments, filledIn, lines);
    }

    /// @param token of whoever asks; empty for somebody without a login
    private record Question(String asked, URI address, Tokens token) {}

    private List<Question> lists(String url, String realm, String collection) {
        var translator = new PasswordTokens(http, realm, "translator-lv");
        var reviewer = new PasswordTokens(http, realm, "reviewer-lv");
        var work = url + "/api/v1/work?collection=" + collection;
        var items = url + "/api/v1/work/items?collection=" + collection;
        return List.of(
                question("to translate, first page", work, translator),
                question("to translate, the oldest first", work + "&sort=oldest", translator),
                question("to translate, page " + DEEP, deep(work, translator), translator),
                question(
                        "to translate, page " + DEEP + ", the longest first",
                        deep(work + "&sort=longest", translator),
                        translator),
                question(
                        "rejected, 20 to 40 words, the newest first",
                        work + "&state=rejected&minWords=20&maxWords=40&sort=newest",
                        translator),
                question("own drafts", work + "&state=draft&mine=true", translator),
                question("nobody's work", work + "&claimed=nobody&kind=segments", translator),
                question("stale, the oldest first", work + "&task=stale&sort=oldest", translator),
                question("to review, the oldest first", work + "&task=review&sort=oldest", reviewer),
                question("documents, the most words first", items + "&sort=longest", translator),
                question(
                        "coverage, for a translator",
                        url + "/api/v1/collections/" + collection + "/coverage",
                        translator),
                question("coverage, for everybody", url + "/api/v1/collections/" + collection + "/coverage", () -> ""));
    }

    private static Question question(String asked, String address, Tokens token) {
        return new Question(asked, URI.create(address), token);
    }

    /// The address of a page far down the list, reached as people reach it.
    private String deep(String address, Tokens token) {
        var here = address;
        for (int page = 1; page < DEEP; page++) {
            var next = answer(new Question("", URI.create(here), token)).path("next");
            if (next.isNull()) {
                return here;
            }
            here = address + "&after=" + next.asText();
        }
        return here;
    }

    private TranslationReport.Line ask(Question question) {
        for (int i = 0; i < WARM_UP; i++) {
            answer(question);
        }
        var times = new ArrayList<Double>();
        JsonNode last = JSON.nullNode();
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            last = answer(question);
            times.add((System.nanoTime() - begin) / 1e6);
        }
        var line = new TranslationReport.Line(question.asked(), entries(last), times);
        steps.say("%s: p95 %.0f ms".formatted(line.asked(), line.quantile(0.95)));
        return line;
    }

    private static int entries(JsonNode answer) {
        return answer.path("units").size()
                + answer.path("items").size()
                + answer.path("languages").size();
    }

    private JsonNode answer(Question question) {
        var request = HttpRequest.newBuilder(question.address()).timeout(Duration.ofMinutes(1));
        var token = question.token().current();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CommandFailed(
                        question.address() + " answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
