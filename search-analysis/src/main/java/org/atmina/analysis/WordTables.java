package org.atmina.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atmina.analysis.table.WordTable;

/// The tables of one language. They are read when its first word is met, and once a node.
///
/// @param words dictionary forms by form
/// @param plain the same without accents on either side, for forms that have any
/// @param endings what words that are in neither are likely to be forms of
record WordTables(WordTable words, WordTable plain, WordTable endings) {
    private static final Map<String, WordTables> READ = new ConcurrentHashMap<>();

    static WordTables of(String language) {
        return READ.computeIfAbsent(language, WordTables::read);
    }

    private static WordTables read(String language) {
        return new WordTables(
                WordTable.read(DictionaryFolder.file(language + ".words")),
                WordTable.read(DictionaryFolder.file(language + ".plain")),
                WordTable.read(DictionaryFolder.file(language + ".endings")));
    }
}
