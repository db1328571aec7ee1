package org.atmina.citation.http;

import jakarta.ws.rs.core.Response;
import org.atmina.access.Reader;
import org.atmina.citation.Citation;
import org.atmina.language.ReaderLanguages;

/// Shows a cited passage to people who came with a browser.
public interface CitationPages {
    /// @param path the address without what it asks for beside
    Response page(Citation citation, String path, Reader reader, ReaderLanguages languages);
}
