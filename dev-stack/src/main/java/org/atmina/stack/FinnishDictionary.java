package org.atmina.stack;

import java.nio.file.Path;

/// The dictionary with which the analysis plug-in finds the dictionary forms of Finnish words. Its
/// licence is not the archive's, so that it comes from the operating system and not with the plug-in.
public final class FinnishDictionary {
    /// Where the Debian package puts it.
    public static final Path FILE = Path.of("/usr/lib/voikko/5/mor-standard/mor.vfst");

    /// The package's name.
    public static final String PACKAGE = "voikko-fi";

    private FinnishDictionary() {}
}
