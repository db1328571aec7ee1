package org.atmina.worklist.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.atmina.access.Reader;
import org.atmina.language.ReaderLanguages;
import org.atmina.worklist.ItemWork;
import org.atmina.worklist.Owners;
import org.atmina.worklist.WorkEntry;
import org.atmina.worklist.WorkPlace;
import org.atmina.worklist.WorkStretch;
import org.jspecify.annotations.Nullable;

/// Turns work into what is sent, with titles by the display rule.
@ApplicationScoped
class WorkViews {
    private final Owners owners;

    WorkViews(Owners owners) {
        this.owners = owners;
    }

    WorkView.Units units(WorkStretch<WorkEntry> found, ReaderLanguages languages, Reader reader) {
        var entries = found.entries();
        var at = owners.at(entries.stream().map(WorkViews::place).distinct().toList(), languages);
        return new WorkView.Units(
                entries.stream()
                        .map(entry -> unit(entry, Objects.requireNonNull(at.get(place(entry))), reader))
                        .toList(),
                token(found.next()));
    }

    WorkView.Items items(WorkStretch<ItemWork> found, ReaderLanguages languages) {
        var entries = found.entries();
        var at = owners.at(entries.stream().map(WorkViews::place).distinct().toList(), languages);
        return new WorkView.Items(
                entries.stream()
                        .map(entry -> item(entry, Objects.requireNonNull(at.get(place(entry)))))
                        .toList(),
                token(found.next()));
    }

    private static Owners.Place place(WorkEntry entry) {
        return new Owners.Place(
                entry.where().item(), entry.where().collection(), entry.where().authority());
    }

    private static Owners.Place place(ItemWork work) {
        return new Owners.Place(work.item(), work.collection(), work.authority());
    }

    private static @Nullable String token(@Nullable WorkPlace place) {
        return place == null ? null : place.token();
    }

    private static WorkView.Unit unit(WorkEntry entry, Owners.Owner owner, Reader reader) {
        var where = entry.where();
        var claim = entry.claim();
        var latest = entry.latest();
        return new WorkView.Unit(
                entry.unit(),
                entry.language(),
                owner,
                where.role(),
                where.file(),
                where.page(),
                where.sequence(),
                entry.source().language(),
                entry.source().beginning(),
                entry.source().words(),
                entry.standing().state(),
                entry.standing().since(),
                entry.standing().outdated(),
                claim == null
                        ? null
                        : new WorkView.Claim(
                                claim.holder(), claim.until(), claim.holder().equals(reader.actor())),
                latest == null ? 0 : latest.revision(),
                latest == null ? null : latest.author(),
                latest == null ? null : latest.reason());
    }

    private static WorkView.Item item(ItemWork work, Owners.Owner owner) {
        return new WorkView.Item(
                owner, work.language(), work.units(), work.words(), work.oldest(), work.claimed(), work.claimedByMe());
    }
}
