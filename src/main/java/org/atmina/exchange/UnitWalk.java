package org.atmina.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.atmina.access.Reader;
import org.jspecify.annotations.Nullable;

/// Goes through the text units of an item, collection or authority, a stretch at a time.
@ApplicationScoped
class UnitWalk {
    private final ReadingOrder order;
    private final ExchangedUnits units;
    private final Holdings holdings;

    UnitWalk(ReadingOrder order, ExchangedUnits units, Holdings holdings) {
        this.order = order;
        this.units = units;
        this.holdings = holdings;
    }

    void through(Export.Part part, Export.Languages languages, Reader reader, Export.Sink sink) throws IOException {
        var visit = new Visit(part.owner(), languages, reader, sink);
        if (part.units() == null) {
            visit.take(order.fields(part.owner()));
            if (part.kind() == Owner.Kind.ITEM) {
                texts(part.owner(), visit);
            }
        } else {
            for (int from = 0; from < part.units().size(); from += ReadingOrder.STRETCH) {
                int to = Math.min(part.units().size(), from + ReadingOrder.STRETCH);
                visit.take(part.units().subList(from, to));
            }
        }
        visit.end();
    }

    /// Long texts stretch by stretch, short ones together.
    private void texts(UUID item, Visit visit) throws IOException {
        var together = new ArrayList<UUID>();
        long waiting = 0;
        for (var text : order.texts(item)) {
            if (waiting + text.segments() > ReadingOrder.STRETCH && !together.isEmpty()) {
                visit.take(order.all(together));
                together.clear();
                waiting = 0;
            }
            if (text.segments() > ReadingOrder.STRETCH) {
                longText(text.version(), visit);
            } else {
                together.add(text.version());
                waiting += text.segments();
            }
        }
        if (!together.isEmpty()) {
            visit.take(order.all(together));
        }
    }

    private void longText(UUID version, Visit visit) throws IOException {
        int after = -1;
        List<ReadingOrder.Numbered> stretch;
        do {
            stretch = order.stretch(version, after);
            visit.take(stretch.stream().map(ReadingOrder.Numbered::unit).toList());
            after = stretch.isEmpty() ? after : stretch.getLast().sequence();
        } while (stretch.size() == ReadingOrder.STRETCH);
    }

    /// What is said of one owner: its beginning with its first unit, and its end.
    private final class Visit {
        private final UUID id;
        private final Export.Languages languages;
        private final Reader reader;
        private final Export.Sink sink;
        private @Nullable Owner begun;
        private int number;

        Visit(UUID id, Export.Languages languages, Reader reader, Export.Sink sink) {
            this.id = id;
            this.languages = languages;
            this.reader = reader;
            this.sink = sink;
        }

        void take(List<UUID> ids) throws IOException {
            for (var unit : units.inOrder(ids, languages.to())) {
                if (languages.wants(unit) && begin()) {
                    sink.take(unit, ++number);
                }
            }
        }

        /// Whether the owner still is there to be seen.
        private boolean begin() throws IOException {
            if (begun == null) {
                var owner = holdings.byId(id, reader);
                if (owner.isEmpty()) {
                    return false;
                }
                begun = owner.get();
                sink.begin(begun);
            }
            return true;
        }

        void end() throws IOException {
            if (begun != null) {
                sink.end();
            }
        }
    }
}
