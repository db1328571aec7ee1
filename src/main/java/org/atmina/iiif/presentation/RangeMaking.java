package org.atmina.iiif.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Range;

/// Makes the table of contents: the files of an item that has several, and the headings in its text.
final class RangeMaking {
    private final IiifAddresses addresses;
    private final ItemContents contents;
    private final PublicId item;
    private final List<Sheet> sheets;
    private final Map<UUID, Integer> places = new HashMap<>();

    RangeMaking(IiifAddresses addresses, ItemContents contents, List<Sheet> sheets) {
        this.addresses = addresses;
        this.contents = contents;
        this.item = contents.item().name();
        this.sheets = sheets;
        sheets.forEach(sheet -> places.put(sheet.id(), places.size()));
    }

    /// @param text whether headings may be shown
    List<Range> all(boolean text) {
        var files = new LinkedHashMap<FileRecord, List<Sheet>>();
        for (var sheet : sheets) {
            if (sheet.file() != null) {
                files.computeIfAbsent(sheet.file(), any -> new ArrayList<>()).add(sheet);
            }
        }
        var parts = new ArrayList<Range>();
        files.forEach((file, ofFile) -> {
            var headings = text ? headings(file) : List.<Range>of();
            if (files.size() > 1) {
                parts.add(new Range(
                        addresses.range(item, "file-" + file.id()),
                        LanguageMap.none(file.name()),
                        ofFile.stream().map(this::canvas).toList(),
                        headings));
            } else {
                parts.addAll(headings);
            }
        });
        return parts.isEmpty() ? List.of() : List.of(contents(parts));
    }

    private Range contents(List<Range> parts) {
        var first = contents.item().title().sourceLanguage();
        return new Range(
                addresses.range(item, "contents"),
                LanguageMap.message(first, "iiif.range.contents", Map.of()),
                List.of(),
                parts);
    }

    private List<Range> headings(FileRecord file) {
        var headings = contents.headings().stream()
                .filter(heading -> heading.segment().place().fileId().equals(file.id()))
                .filter(heading -> places.containsKey(heading.page()))
                .toList();
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            int from = place(heading);
            int next = i + 1 < headings.size() ? place(headings.get(i + 1)) : end(file);
            ranges.add(new Range(
                    addresses.range(item, "heading-" + heading.segment().id()),
                    contents.wordings(heading.segment().unit()),
                    sheets.subList(from, Math.max(from + 1, next)).stream()
                            .map(this::canvas)
                            .toList(),
                    List.of()));
        }
        return ranges;
    }

    private int place(ItemContents.Heading heading) {
        return places.getOrDefault(heading.page(), 0);
    }

    /// The place after the last sheet of a file.
    private int end(FileRecord file) {
        int end = sheets.size();
        while (end > 0 && !file.equals(sheets.get(end - 1).file())) {
            end--;
        }
        return end;
    }

    private String canvas(Sheet sheet) {
        return addresses.canvas(item, sheet.id());
    }
}
