package org.atmina.iiif.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.atmina.iiif.IiifAddresses;
import org.atmina.search.FoundPassage;
import org.atmina.search.Mark;

/// Turns what was found in one stretch of text into annotations. A word that has a place of its own gets an annotation
/// there, words side by side one for each line; where nothing has a place but the whole, the whole is the annotation.
/// Pure.
final class Placing {
    private final IiifAddresses addresses;
    private final HitItem item;
    private final FoundPassage passage;
    private final List<Standing> standings;
    private final LinkedHashSet<PlacedText> annotations = new LinkedHashSet<>();

    private Placing(IiifAddresses addresses, HitItem item, FoundPassage passage, List<Standing> standings) {
        this.addresses = addresses;
        this.item = item;
        this.passage = passage;
        this.standings = standings;
    }

    static PassageHits of(IiifAddresses addresses, HitItem item, FoundPassage passage, List<Standing> standings) {
        return new Placing(addresses, item, passage, standings).hits();
    }

    private PassageHits hits() {
        var matches = passage.marks().stream().map(this::match).toList();
        if (matches.isEmpty()) {
            annotations.addAll(whole());
        }
        return new PassageHits(List.copyOf(annotations), matches);
    }

    private Match match(Mark mark) {
        var lines = lines(mark);
        var at = lines.isEmpty() ? whole() : lines;
        annotations.addAll(at);
        return Match.of(at, lines.isEmpty(), passage.text(), mark.start(), mark.end());
    }

    private List<PlacedText> lines(Mark mark) {
        var placed = new ArrayList<PlacedText>();
        for (Standing standing : standings) {
            var words = standing.words().stream()
                    .filter(word -> mark.meets(word.start(), word.end()))
                    .toList();
            Line.of(words).forEach(line -> placed.add(line(standing, mark, line)));
        }
        return placed;
    }

    /// No more than was found: a mark may begin within what was read as one word.
    private PlacedText line(Standing standing, Mark mark, Line line) {
        int start = Math.max(line.start(), mark.start());
        int end = Math.min(line.end(), mark.end());
        return new PlacedText(
                id(standing) + "#char=" + start + "," + end,
                item,
                standing.image(),
                line.box(),
                passage.text().substring(start, end),
                passage.language(),
                passage.steward());
    }

    private List<PlacedText> whole() {
        return standings.stream()
                .map(standing -> new PlacedText(
                        id(standing),
                        item,
                        standing.image(),
                        standing.box(),
                        passage.text(),
                        passage.language(),
                        passage.steward()))
                .toList();
    }

    private String id(Standing standing) {
        var layer = passage.translated() ? passage.language().value() : "source";
        return addresses.annotation(item.name(), layer, passage.segment(), standing.part());
    }
}
