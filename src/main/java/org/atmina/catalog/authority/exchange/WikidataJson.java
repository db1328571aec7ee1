package org.atmina.catalog.authority.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.atmina.catalog.authority.AuthorityAdditions.Addition;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads JSON in the shape in which Wikidata gives its entities: `{"entities": {"Q13972": {"labels":
/// ...}}}`. One entity is in memory at a time, and of it only what is of use here.
final class WikidataJson {
    private static final int DEEPEST = 30;
    private static final int LONGEST_STRING = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_STATEMENTS = 100;
    private static final Set<String> PARTS = Set.of("labels", "aliases", "descriptions");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build());

    private final CountedTokens tokens;
    private final long most;
    private long number;

    private WikidataJson(CountedTokens tokens, long most) {
        this.tokens = tokens;
        this.most = most;
    }

    /// What an entity says, or why it says nothing that can be taken in.
    sealed interface Entity {
        record Readable(long number, Addition addition) implements Entity {}

        record Unreadable(long number, String id, ImportReport.Reason why) implements Entity {}
    }

    /// Takes an entity at a time.
    interface Taking {
        void take(Entity entity);
    }

    /// @throws Unusable where this is no such file, or is broken somewhere
    static void read(InputStream in, long mostEntities, Taking taking) {
        try (var tokens = new CountedTokens(JSON.createParser(in))) {
            new WikidataJson(tokens, mostEntities).read(taking);
        } catch (StreamConstraintsException e) {
            throw new Unusable(new Problem.Invalid("import-json-too-deep", Map.of("depth", DEEPEST)));
        } catch (IOException e) {
            throw new Unusable(new Problem.Invalid("import-json-broken", Map.of()));
        }
    }

    private void read(Taking taking) throws IOException {
        boolean found = false;
        begin(tokens.nextToken());
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            boolean entities = tokens.currentName().equals("entities");
            var value = tokens.nextToken();
            if (entities) {
                found = true;
                entities(value, taking);
            } else {
                skip();
            }
        }
        if (!found) {
            throw new IOException("no entities");
        }
    }

    private void entities(@Nullable JsonToken value, Taking taking) throws IOException {
        begin(value);
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            if (++number > most) {
                throw new Unusable(new Problem.TooLarge("import-too-many-rows", Map.of("rows", most)));
            }
            tokens.begin();
            var id = tokens.currentName();
            begin(tokens.nextToken());
            taking.take(WikidataEntity.of(number, id, entity()));
        }
    }

    private static void begin(@Nullable JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            throw new IOException("An object was expected");
        }
    }

    /// The parts of an entity that are of use.
    private ObjectNode entity() throws IOException {
        var entity = JSON.createObjectNode();
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            var part = tokens.currentName();
            var value = tokens.nextToken();
            if (value == JsonToken.START_OBJECT && PARTS.contains(part)) {
                entity.set(part, members(WikidataEntity.LANGUAGES));
            } else if (value == JsonToken.START_OBJECT && part.equals("claims")) {
                entity.set(part, members(WikidataEntity.PROPERTIES));
            } else {
                skip();
            }
        }
        return entity;
    }

    private ObjectNode members(Set<String> wanted) throws IOException {
        var members = JSON.createObjectNode();
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            var name = tokens.currentName();
            var value = tokens.nextToken();
            if (!wanted.contains(name)) {
                skip();
            } else if (value == JsonToken.START_ARRAY) {
                members.set(name, some());
            } else {
                members.set(name, JSON.readTree(tokens));
            }
        }
        return members;
    }

    /// Not more statements of one kind than anybody makes.
    private ArrayNode some() throws IOException {
        var some = JSON.createArrayNode();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            if (some.size() < MOST_STATEMENTS) {
                some.add(JSON.<JsonNode>readTree(tokens));
            } else {
                skip();
            }
        }
        return some;
    }

    private void skip() throws IOException {
        JsonParser parser = tokens;
        parser.skipChildren();
    }
}
