package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.atmina.evaluation.Machine;
import org.atmina.evaluation.bench.TranslationRows;
import org.atmina.stack.SourceTree;

/// One benchmark of work lists, coverage, files and checks on servers of its own, which are gone when it ends.
final class TranslationBench {
    private static final long SEED = 1922;
    private static final int WARM_UP = 3;
    private static final int TIMES = 20;
    private static final int DEEP = 40;
    private static final int FILES = 3;
    private static final int EDITED = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
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
        var files = files(url, archive.realmUrl(), collection).stream()
                .map(this::fetch)
                .toList();
        lines.add(ask(longestChecked(url, archive.realmUrl(), collection)));
        var handed = handed(url, archive.realmUrl(), collection);
        var machine = Machine.here().sentence() + ".";
        return new TranslationReport(machine, load, items * segments, filledIn, lines, files, handed);
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

    private List<Question> files(String url, String realm, String collection) {
        var translator = new PasswordTokens(http, realm, "translator-lv");
        var all = url + "/api/v1/collections/" + collection + "/exchange/";
        return List.of(
                question("the collection, XLIFF", all + "xliff?to=lv", translator),
                question("the collection, csv", all + "csv?to=lv", translator),
                question("the collection, xlsx", all + "xlsx?to=lv", translator),
                stale(url, translator, collection));
    }

    private static Question stale(String url, Tokens translator, String collection) {
        return question(
                "what is stale in it, XLIFF",
                url + "/api/v1/exchange/xliff?to=lv&task=stale&collection=" + collection,
                translator);
    }

    /// The checks of a long translation: the longest source that waits for a reviewer, translated anew by its own
    /// words,
    /// which are all looked at.
    private Question longestChecked(String url, String realm, String collection) {
        var translator = new PasswordTokens(http, realm, "translator-lv");
        var reviewer = new PasswordTokens(http, realm, "reviewer-lv");
        var list = url + "/api/v1/work?task=review&sort=longest&size=1&collection=" + collection;
        var first = answer(question("", list, reviewer)).at("/units/0");
        var unit = url + "/api/v1/text-units/" + first.path("unit").asText();
        var words =
                answer(question("", unit + "/source", reviewer)).path("text").asText();
        var draft = JSON.createObjectNode()
                .put("baseRevision", first.path("revision").asInt())
                .put("text", "Un " + words);
        var saving = request(question("", unit + "/translations/lv", translator), PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(draft.toString()));
        int revision =
                json(send(saving, BodyHandlers.ofString())).path("revision").asInt();
        return question(
                "checks of a translation of %d words".formatted(words.split(" ").length + 1),
                unit + "/translations/lv/revisions/" + revision + "/checks",
                translator);
    }

    /// The stale ones come back: first as they went out, then some of them translated anew.
    private List<TranslationReport.Handed> handed(String url, String realm, String collection) {
        var translator = new PasswordTokens(http, realm, "translator-lv");
        var file = open(stale(url, translator, collection), BodyHandlers.ofString(), PATIENCE);
        var targets = Pattern.compile("</target>").matcher(file);
        var place = new AtomicInteger();
        var edited = targets.replaceAll(end -> (place.getAndIncrement() < EDITED ? " …" : "") + end.group());
        var address = URI.create(url + "/api/v1/exchange/xliff?to=lv");
        return List.of(
                handIn(new Question("as they went out", address, translator), file, 0),
                handIn(
                        new Question("some of them translated anew", address, translator),
                        edited,
                        Math.min(place.get(), EDITED)));
    }

    /// @param edited how many of its translations are not as they went out, each of which must become a revision
    private TranslationReport.Handed handIn(Question question, String file, int edited) {
        long begin = System.nanoTime();
        var request = request(question, PATIENCE).POST(BodyPublishers.ofString(file));
        var counts = json(send(request, BodyHandlers.ofString())).path("counts");
        double seconds = (System.nanoTime() - begin) / 1e9;
        var handed = new TranslationReport.Handed(
                question.asked(),
                counts.path("unchanged").asInt(),
                counts.path("taken").asInt(),
                seconds);
        if (handed.taken() != edited) {
            throw new CommandFailed(
                    "Of a file with %d new translations %d were taken: %s".formatted(edited, handed.taken(), counts));
        }
        steps.say("%s: %d taken, %.1f s".formatted(handed.asked(), handed.taken(), handed.seconds()));
        return handed;
    }

    /// How long the first byte of a file and all of them take.
    private TranslationReport.Fetched fetch(Question question) {
        var first = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        long bytes = 0;
        for (int i = 0; i < FILES; i++) {
            long begin = System.nanoTime();
            try (var body = open(question, BodyHandlers.ofInputStream(), PATIENCE)) {
                if (body.read() < 0) {
                    throw new CommandFailed(question.address() + " answered with nothing.");
                }
                first.add((System.nanoTime() - begin) / 1e6);
                bytes = 1 + body.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            whole.add((System.nanoTime() - begin) / 1e9);
        }
        var fetched = new TranslationReport.Fetched(question.asked(), bytes, first, whole);
        steps.say(
                "%s: begins after %.0f ms, %.1f s".formatted(fetched.asked(), fetched.lastToBegin(), fetched.middle()));
        return fetched;
    }

    private static int entries(JsonNode answer) {
        return answer.path("units").size()
                + answer.path("items").size()
                + answer.path("languages").size();
    }

    private JsonNode answer(Question question) {
        return json(open(question, BodyHandlers.ofString(), Duration.ofMinutes(1)));
    }

    private static JsonNode json(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T open(Question question, BodyHandler<T> handler, Duration patience) {
        return send(request(question, patience), handler);
    }

    private static HttpRequest.Builder request(Question question, Duration patience) {
        var request = HttpRequest.newBuilder(question.address()).timeout(patience);
        var token = question.token().current();
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private <T> T send(HttpRequest.Builder builder, BodyHandler<T> handler) {
        var request = builder.build();
        try {
            var response = http.send(request, handler);
            if (response.statusCode() != 200) {
                throw new CommandFailed(request.uri() + " answered " + response.statusCode() + ".");
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
