package org.atmina.site;

/// A step on the way from the top of the archive to a page.
public record Crumb(Wording title, String link) {}
