package org.atmina.iiif;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.catalog.image.ViewedItems;
import org.atmina.problem.Problem;

/// Opens items to viewers: what whoever asks in this request may look at, or why not as a problem: 401 where signing in
/// may help, 403, 404, or 410.
@ApplicationScoped
public class OpenedItems {
    private final ViewedItems items;
    private final Items records;
    private final Viewers viewers;
    private final IiifAddresses addresses;
    private final Clock clock;

    OpenedItems(ViewedItems items, Items records, Viewers viewers, IiifAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.items = items;
        this.records = records;
        this.viewers = viewers;
        this.clock = clock;
    }

    /// An item that may be looked at.
    ///
    /// @param text       whether its text, too; without it this is a preview
    /// @param everybody  whether nobody would be refused, so that the answer is for everybody
    public record Opened(ViewedItem item, Reader reader, boolean text, boolean everybody) {
        /// What is sent of it to whom it may concern.
        public String cacheControl() {
            return everybody ? JsonLd.FOR_EVERYBODY : JsonLd.FOR_THIS_READER;
        }
    }

    /// The item with at least its pictures and its description.
    public Opened open(PublicId name) {
        var item = items.byName(name).orElseThrow(() -> missing(name));
        var reader = viewers.current();
        var today = LocalDate.now(clock);
        boolean everybody = item.viewing(Reader.ANONYMOUS, today) instanceof Viewing.Open;
        return switch (item.viewing(reader, today)) {
            case Viewing.Open() -> new Opened(item, reader, true, everybody);
            case Viewing.Preview(int width) -> new Opened(item, reader, false, false);
            case Viewing.SignIn() -> throw signIn(name);
            case Viewing.Refused() -> throw new Problem.Refused("not-for-this-reader", facts(name)).asException();
            case Viewing.Gone() -> {
                records.see(item.id(), reader).orProblem(); // the tombstone
                throw missing(name); // it came back in this moment: whoever asks again will see it
            }
            case Viewing.Nothing() -> throw missing(name);
        };
    }

    /// The item with its text; who gets a preview only is refused.
    public Opened openText(PublicId name) {
        var opened = open(name);
        if (opened.text()) {
            return opened;
        }
        throw opened.reader().isRegistered()
                ? new Problem.Refused("not-for-this-reader", facts(name)).asException()
                : signIn(name);
    }

    /// Tells programs where their readers sign in.
    private RuntimeException signIn(PublicId name) {
        return new Problem.Unauthenticated(
                        "sign-in-to-view",
                        Map.of(
                                "id", name.value(),
                                "probe", addresses.auth(2, "probe/item/" + name),
                                "access", addresses.auth(2, "access"),
                                "token", addresses.auth(2, "token")))
                .asException();
    }

    private static RuntimeException missing(PublicId name) {
        return new Problem.Missing("no-such-item", facts(name)).asException();
    }

    private static Map<String, Object> facts(PublicId name) {
        return Map.of("id", name.value());
    }
}
