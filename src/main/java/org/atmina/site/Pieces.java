package org.atmina.site;

import java.util.ArrayList;
import java.util.List;
import org.atmina.search.Mark;

/// Cuts a text where its marks begin and end, so that a template can escape each piece by itself. Pure.
final class Pieces {
    private Pieces() {}

    static List<SearchView.Piece> of(String text, List<Mark> marks) {
        var pieces = new ArrayList<SearchView.Piece>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() > at) {
                pieces.add(new SearchView.Piece(text.substring(at, mark.start()), false));
            }
            pieces.add(new SearchView.Piece(text.substring(Math.max(at, mark.start()), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new SearchView.Piece(text.substring(at), false));
        }
        return List.copyOf(pieces);
    }
}
