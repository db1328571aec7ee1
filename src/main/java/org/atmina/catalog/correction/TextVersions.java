package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextKind;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds the texts of a page or file, present and earlier ones.
@ApplicationScoped
@Transactional
public class TextVersions {
    private static final String VERSIONS = """
            select version.id, file.position, page.number, version.kind, version.language, version.sha256,
                   version.engine, version.derived_from, version.note, version.created_by, version.created_at,
                   exists (select 1 from current_text_version present where present.id = version.id)
            from text_version version
                join item_file file on file.id = version.file_id
                left join page on page.id = version.page_id
            """;

    private final Session session;

    TextVersions(Session session) {
        this.session = session;
    }

    /// The texts of a place, the newest first.
    ///
    /// @param page null for the text of the file as a whole
    public List<TextVersion> of(UUID file, @Nullable UUID page) {
        return session.createNativeQuery(
                        VERSIONS + " where version.file_id = :file and coalesce(version.page_id, version.file_id)"
                                + " = coalesce(cast(:page as uuid), :file) order by version.created_at desc, version.id",
                        Object[].class)
                .setParameter("file", file)
                .setParameter("page", page, UUID.class)
                .getResultStream()
                .map(TextVersions::version)
                .toList();
    }

    /// The version, if it is one of a text of this item.
    public Optional<TextVersion> find(UUID item, UUID id) {
        return session.createNativeQuery(
                        VERSIONS + " where version.item_id = :item and version.id = :id", Object[].class)
                .setParameter("item", item)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(TextVersions::version);
    }

    /// The words of a version.
    ///
    /// @return null where there is none with this id
    public @Nullable String text(UUID id) {
        return session.createNativeQuery("select text from text_version where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    private static TextVersion version(Object[] row) {
        return new TextVersion(
                (UUID) row[0],
                (Integer) row[1],
                (Integer) row[2],
                Slug.of(TextKind.class, (String) row[3]),
                LanguageTag.of((String) row[4]),
                (String) row[5],
                (String) row[6],
                (UUID) row[7],
                (String) row[8],
                (String) row[9],
                (Instant) row[10],
                (Boolean) row[11]);
    }
}
