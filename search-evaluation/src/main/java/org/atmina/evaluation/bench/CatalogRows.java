package org.atmina.evaluation.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.evaluation.EvaluationException;
import org.atmina.evaluation.bench.Corpus.Item;
import org.postgresql.PGConnection;

/// Puts generated items into an empty catalog, past the service but in the same rows that it writes: a load of files
/// would measure how they are read, not how they are searched. The index is not touched.
public final class CatalogRows {
    private static final int COLLECTIONS = 20;
    private static final int ITEMS_AT_ONCE = 250;
    private static final String BY = "bench";
    private static final String NOW = "2026-01-01T00:00:00Z";
    private static final String NULL = "\\N";

    /// Table and columns, in an order in which rows may refer to earlier ones.
    private static final Map<String, String> TABLES = tables();

    private final Connection database;
    private final SplittableRandom random;
    private final MessageDigest sha256;
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private final UUID[] collections = new UUID[COLLECTIONS];
    private long bytes;
    private long passages;

    public CatalogRows(Connection database, long seed) {
        this.database = database;
        this.random = new SplittableRandom(seed);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param bytes    of all texts in UTF-8
    /// @param passages paragraphs of sources
    public record Filled(int items, long passages, long bytes) {}

    public Filled fill(Corpus corpus, int items) {
        return fill(corpus.items(items));
    }

    /// As [#fill], with items of any making.
    public Filled fill(Stream<Item> items) {
        try {
            database.setAutoCommit(false);
            collections();
            int done = 0;
            for (var all = items.iterator(); all.hasNext(); done++) {
                add(all.next());
                if (done % ITEMS_AT_ONCE == ITEMS_AT_ONCE - 1) {
                    copy();
                }
            }
            copy();
            database.commit();
            analyse();
            return new Filled(done, passages, bytes);
        } catch (SQLException | IOException e) {
            throw new EvaluationException("The catalog cannot be filled: " + e.getMessage(), e);
        }
    }

    /// As the database does by itself after a while.
    private void analyse() throws SQLException {
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void collections() {
        for (int at = 0; at < COLLECTIONS; at++) {
            collections[at] = uuid();
            row("collection", collections[at], PublicNames.mint(random), "bench-" + at, NULL, "fonds", BY, NOW, NOW);
            unit(NULL, collections[at].toString(), "title", NULL, "en", "Collection " + at);
        }
    }

    private void add(Item item) {
        var id = uuid();
        var file = uuid();
        var version = uuid();
        var text = String.join("\n\n", item.passages());
        row(
                "item",
                id,
                PublicNames.mint(random),
                collections[item.number() % COLLECTIONS],
                "bench-" + item.number(),
                "item",
                "text",
                "published",
                "public",
                "{" + item.language() + "}",
                item.day(),
                item.day(),
                item.day(),
                BY,
                NOW,
                NOW,
                NOW);
        row(
                "item_file",
                file,
                id,
                1,
                "text.txt",
                "text/plain",
                text.length(),
                digest(text) + digest(id.toString()),
                "bench/" + item.number(),
                "stored",
                "readable",
                item.language(),
                BY,
                NOW);
        row("text_version", version, id, file, "born-digital", item.language(), text, digest(text), BY, BY, NOW);
        unit(id.toString(), NULL, "title", NULL, item.language(), item.title());
        unit(id.toString(), NULL, "description", NULL, item.language(), item.description());
        segments(item, id, file, version);
        bytes += item.sourceBytes();
        passages += item.passages().size();
    }

    private void segments(Item item, UUID id, UUID file, UUID version) {
        int offset = 0;
        for (int place = 0; place < item.passages().size(); place++) {
            var text = item.passages().get(place);
            var segment = uuid();
            row(
                    "segment",
                    segment,
                    id,
                    version,
                    file,
                    place,
                    "paragraph",
                    offset,
                    offset + text.length(),
                    item.language());
            var unit = unit(id.toString(), NULL, "segment", segment.toString(), item.language(), text);
            var translation = item.translations().get(place);
            if (translation != null) {
                translate(unit, text, item.targetLanguage(), translation);
            }
            offset += text.length() + 2;
        }
    }

    private void translate(UUID unit, String source, String language, String text) {
        var id = uuid();
        row("translation", id, unit, language, 1, 1);
        row("translation_revision", id, 1, text, "approved", "human", digest(source), BY, NOW, NOW, "reviewer", NOW);
    }

    private UUID unit(String item, String collection, String role, String segment, String language, String text) {
        var id = uuid();
        row("text_unit", id, item, collection, role, segment, language, text, digest(text), BY, NOW);
        return id;
    }

    private void row(String table, Object... cells) {
        var to = rows.computeIfAbsent(table, name -> new StringBuilder());
        for (int at = 0; at < cells.length; at++) {
            to.append(at == 0 ? "" : "\t").append(escaped(cells[at].toString()));
        }
        to.append('\n');
    }

    private static String escaped(String cell) {
        return cell.equals(NULL)
                ? cell
                : cell.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private void copy() throws SQLException, IOException {
        var target = database.unwrap(PGConnection.class).getCopyAPI();
        for (var table : TABLES.entrySet()) {
            var text = rows.remove(table.getKey());
            if (text != null) {
                target.copyIn(
                        "copy " + table.getKey() + " (" + table.getValue() + ") from stdin",
                        new StringReader(text.toString()));
            }
        }
    }

    private UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private String digest(String text) {
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("collection", "id, name, identifier, parent_id, level, created_by, created_at, updated_at");
        tables.put(
                "item",
                "id, name, collection_id, identifier, level, type, state, visibility, languages, date_edtf,"
                        + " date_earliest, date_latest, created_by, created_at, updated_at, published_at");
        tables.put(
                "item_file",
                "id, item_id, position, name, media_type, size_in_bytes, sha512, vault_path, state, outcome, language,"
                        + " created_by, created_at");
        tables.put(
                "text_version", "id, item_id, file_id, kind, language, text, sha256, engine, created_by, created_at");
        tables.put(
                "segment", "id, item_id, text_version_id, file_id, sequence, kind, start_offset, end_offset, language");
        tables.put(
                "text_unit",
                "id, item_id, collection_id, role, segment_id, source_language, source_text, source_hash, updated_by,"
                        + " updated_at");
        tables.put("translation", "id, unit_id, language, latest_revision, approved_revision");
        tables.put(
                "translation_revision",
                "translation_id, revision, text, status, origin, source_hash, author, created_at, submitted_at,"
                        + " reviewer, reviewed_at");
        return tables;
    }
}
