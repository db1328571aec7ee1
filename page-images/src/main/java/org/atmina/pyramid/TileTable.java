package org.atmina.pyramid;

/// Where the tiles of a level lie in the file, row by row.
record TileTable(long[] offsets, long[] lengths) {
    static TileTable of(Levels.Level level) {
        int tiles = Math.multiplyExact(level.columns(), level.rows());
        return new TileTable(new long[tiles], new long[tiles]);
    }

    void put(int index, long offset, long length) {
        offsets[index] = offset;
        lengths[index] = length;
    }
}
