package org.atmina.catalog.http;

import java.util.List;
import org.atmina.catalog.Listing;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.language.ReaderLanguages;

/// A stretch of authorities as it is sent.
record AuthorityList(long total, int page, int size, List<AuthorityView.Head> authorities) {
    static AuthorityList of(Listing<AuthorityRecord> listing, ReaderLanguages languages) {
        return new AuthorityList(
                listing.total(),
                listing.page(),
                listing.size(),
                listing.entries().stream()
                        .map(each -> AuthorityView.Head.of(each, languages))
                        .toList());
    }
}
