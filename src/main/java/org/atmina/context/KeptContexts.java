package org.atmina.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.TextUnits;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.catalog.context.AuthenticityStatus;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.context.ItemContexts;
import org.atmina.catalog.context.NoteField;
import org.atmina.catalog.context.Remarks;
import org.atmina.catalog.steward.Steward;
import org.atmina.catalog.steward.Stewards;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What readers see of the context of items.
@ApplicationScoped
@Transactional
class KeptContexts implements ItemContexts {
    private static final String STATED = """
            select item_id, status, stated_by, stated_at from item_authenticity stated
            where item_id in (:items) and status is not null
              and number = (select max(number) from item_authenticity each where each.item_id = stated.item_id)
            """;
    private static final String SET = """
            select item_id, term, set_by, set_at from item_advisory
            where item_id in (:items) and removed_at is null order by id
            """;

    private static final String AMONG = """
            select item_id from item_authenticity where item_id in (:items) and status is not null
            union select item_id from item_advisory where item_id in (:items) and removed_at is null
            union select item_id from context_note where item_id in (:items) and shown is not null
            """;

    private final Session session;
    private final NoteStore notes;
    private final Stewards stewards;
    private final TextUnits units;

    KeptContexts(Session session, NoteStore notes, Stewards stewards, TextUnits units) {
        this.session = session;
        this.notes = notes;
        this.stewards = stewards;
        this.units = units;
    }

    @Override
    public Map<UUID, Remarks> remarks(Collection<UUID> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        var statuses = new HashMap<UUID, AuthenticityStatus>();
        rows(STATED, items)
                .forEach(row -> statuses.put((UUID) row[0], Slug.of(AuthenticityStatus.class, (String) row[1])));
        var terms = new HashMap<UUID, List<AdvisoryTerm>>();
        rows(SET, items)
                .forEach(row -> terms.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(Slug.of(AdvisoryTerm.class, (String) row[1])));
        var remarked = new HashSet<>(statuses.keySet());
        remarked.addAll(terms.keySet());
        var remarks = new HashMap<UUID, Remarks>();
        remarked.forEach(item ->
                remarks.put(item, new Remarks(statuses.get(item), terms.getOrDefault(item, List.of()))));
        return remarks;
    }

    @Override
    public Map<String, Remarks> remarksByName(Collection<String> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        var names = session.createNativeQuery("select id, name from item where name in (:names)", Object[].class)
                .setParameter("names", items)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        var byName = new HashMap<String, Remarks>();
        remarks(names.keySet()).forEach((id, said) -> byName.put(Objects.requireNonNull(names.get(id)), said));
        return byName;
    }

    @Override
    public Set<UUID> among(Collection<UUID> items) {
        return items.isEmpty()
                ? Set.of()
                : new HashSet<>(session.createNativeQuery(AMONG, UUID.class)
                        .setParameter("items", items)
                        .getResultList());
    }

    @Override
    public ItemContext of(UUID item) {
        var advisories = rows(SET, List.of(item)).stream()
                .map(row -> new ItemContext.Advisory(
                        Slug.of(AdvisoryTerm.class, (String) row[1]), (String) row[2], (Instant) row[3]))
                .toList();
        return new ItemContext(authenticity(item), advisories, notes(item));
    }

    private ItemContext.@Nullable Authenticity authenticity(UUID item) {
        return rows(STATED, List.of(item)).stream()
                .findFirst()
                .flatMap(row -> units.ofItem(item, TextRole.AUTHENTICITY)
                        .map(evidence -> new ItemContext.Authenticity(
                                Slug.of(AuthenticityStatus.class, (String) row[1]), evidence, (String) row[2], (Instant)
                                        row[3])))
                .orElse(null);
    }

    private List<ItemContext.Note> notes(UUID item) {
        var shown =
                notes.ofItem(item).stream().filter(note -> note.shown() != null).toList();
        var named = stewards.bySlugs(
                shown.stream().map(NoteVersion.History::steward).toList());
        return shown.stream().map(note -> note(note, named)).toList();
    }

    private ItemContext.Note note(NoteVersion.History note, Map<String, Steward> named) {
        var version = note.versions().stream()
                .filter(each -> Objects.equals(each.version(), note.shown()))
                .findFirst()
                .orElseThrow();
        var kept = notes.units(note.id());
        var wordings = units.byIds(kept.stream().map(NoteStore.Kept::unit).toList());
        return new ItemContext.Note(
                note.id(),
                named.get(note.steward()),
                version.version(),
                version.sha256(),
                kept.stream()
                        .filter(each -> each.field() != NoteField.CITATION)
                        .map(each -> new ItemContext.Text(each.field(), wording(each, wordings)))
                        .toList(),
                citations(version, kept, wordings),
                version.signatures());
    }

    /// Units of citations that were taken away since have no place in the version.
    private static List<ItemContext.Citation> citations(
            NoteVersion version, List<NoteStore.Kept> kept, Map<UUID, TextUnitRecord> wordings) {
        var cited = version.said().citations();
        return citing(kept)
                .filter(each -> each.place() <= cited.size())
                .map(each -> new ItemContext.Citation(
                        wording(each, wordings), cited.get(each.place() - 1).uri()))
                .toList();
    }

    private static Stream<NoteStore.Kept> citing(List<NoteStore.Kept> kept) {
        return kept.stream().filter(each -> each.field() == NoteField.CITATION);
    }

    private static TextUnitRecord wording(NoteStore.Kept kept, Map<UUID, TextUnitRecord> wordings) {
        return Objects.requireNonNull(wordings.get(kept.unit()));
    }

    private List<Object[]> rows(String sql, Collection<UUID> items) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("items", items)
                .getResultList();
    }
}
