package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.authority.mention.MentionRequests;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The files of items: finds them, gives a new one its place, and registers what was read from it.
@ApplicationScoped
@Transactional
public class ItemFiles {
    private final FileRepository files;
    private final ItemRepository items;
    private final PageStore pages;
    private final Changes changes;
    private final MentionRequests mentions;
    private final Clock clock;

    ItemFiles(
            FileRepository files,
            ItemRepository items,
            PageStore pages,
            Changes changes,
            MentionRequests mentions,
            Clock clock) {
        this.files = files;
        this.items = items;
        this.pages = pages;
        this.changes = changes;
        this.mentions = mentions;
        this.clock = clock;
    }

    /// The place of a file in its item.
    ///
    /// @param duplicate the item had these bytes already, and this is the file that holds them
    public record Reserved(FileRecord file, boolean duplicate) {}

    public Optional<FileRecord> byId(UUID fileId) {
        return files.findByIdOptional(fileId).map(FileEntity::record);
    }

    public Optional<FileRecord> byPosition(UUID itemId, int position) {
        return files.find("itemId = ?1 and position = ?2", itemId, position)
                .firstResultOptional()
                .map(FileEntity::record);
    }

    /// The files of an item, in their order.
    public List<FileRecord> ofItem(UUID itemId) {
        return files.list("itemId = ?1 order by position", itemId).stream()
                .map(FileEntity::record)
                .toList();
    }

    /// A stretch of the pages of an item, in their order.
    ///
    /// @param page the number of the stretch, from 1
    public Listing<PageRecord> pages(UUID itemId, int page, int size) {
        return new Listing<>(pages.count(itemId), page, size, pages.list(itemId, (page - 1) * size, size));
    }

    public Optional<PageRecord> page(UUID itemId, int filePosition, int number) {
        return pages.find(itemId, filePosition, number);
    }

    /// Gives a file that has arrived its place in the item. The same bytes in the same item are the same file.
    public Outcome<Reserved> reserve(NewFile file) {
        var item = items.findById(file.itemId(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            return new Outcome.NotDone<>(new Problem.Missing(
                    "no-such-item", Map.of("id", file.itemId().toString())));
        }
        if (item.state() == ItemState.WITHDRAWN) {
            return new Outcome.NotDone<>(new Problem.Conflict("wrong-state", Map.of("state", item.state)));
        }
        var same = files.find("itemId = ?1 and sha512 = ?2", file.itemId(), file.sha512())
                .firstResult();
        if (same != null) {
            return new Outcome.Done<>(new Reserved(same.record(), true));
        }
        var position = file.position() == null ? last(file.itemId()) + 1 : file.position();
        if (byPosition(file.itemId(), position).isPresent()) {
            return new Outcome.NotDone<>(new Problem.Conflict("position-taken", Map.of("position", position)));
        }
        var entity = received(file, position);
        files.persistAndFlush(entity);
        changes.ofFile(file.itemId(), entity.id, file.createdBy(), "capture", facts(entity));
        return new Outcome.Done<>(new Reserved(entity.record(), false));
    }

    /// Registers what became of a file and what was read from it: state, pages, text versions, segments and their text
    /// units. All of it or nothing; a second time with the same facts changes nothing.
    ///
    /// @param text the text of a file without pages
    /// @param read the pages, asked for one after another, so that a long volume need not fit into memory
    /// @throws IllegalArgumentException when there is no such file
    public FileRecord register(FileReading reading, @Nullable TextReading text, Stream<PageReading> read) {
        var file = files.findById(reading.fileId(), LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw new IllegalArgumentException("No file " + reading.fileId());
        }
        boolean changed = fill(file, reading);
        files.flush();
        changed |= pages.write(new PageStore.Target(file.itemId, file.id, reading.actor()), text, read);
        if (changed) {
            items.update("updatedAt = ?1 where id = ?2", clock.instant(), file.itemId);
            changes.ofFile(file.itemId, file.id, reading.actor(), "ingestion", facts(file));
            mentions.add(file.itemId, reading.actor());
        }
        files.getEntityManager().refresh(file);
        return file.record();
    }

    private int last(UUID itemId) {
        return files.getEntityManager()
                .createQuery(
                        "select coalesce(max(f.position), 0) from FileEntity f where f.itemId = :item", Integer.class)
                .setParameter("item", itemId)
                .getSingleResult();
    }

    private FileEntity received(NewFile file, int position) {
        var entity = new FileEntity();
        entity.id = UUID.randomUUID();
        entity.itemId = file.itemId();
        entity.position = position;
        entity.name = file.name();
        entity.mediaType = file.mediaType();
        entity.size = file.size();
        entity.sha512 = file.sha512();
        entity.state = FileState.RECEIVED.slug();
        entity.flags = new String[0];
        entity.language = file.language() == null ? null : file.language().value();
        entity.createdBy = file.createdBy();
        entity.createdAt = clock.instant();
        return entity;
    }

    private static boolean fill(FileEntity file, FileReading reading) {
        var before = file.record();
        file.state = reading.state().slug();
        file.vaultPath = reading.vaultPath();
        file.mediaType = reading.mediaType();
        file.outcome = reading.outcome();
        file.flags = reading.flags().stream().sorted().toArray(String[]::new);
        file.language =
                Optional.ofNullable(reading.language()).map(LanguageTag::value).orElse(file.language);
        return !file.record().equals(before);
    }

    private static Map<String, Object> facts(FileEntity file) {
        return Map.of(
                "position", file.position,
                "name", file.name,
                "sha512", file.sha512,
                "state", file.state,
                "outcome", file.outcome == null ? "" : file.outcome);
    }
}
