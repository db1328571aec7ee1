package org.atmina.pyramid;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// The serving image of a page, mapped into memory: tiles and whole pictures as they are sent, without decoding any.
///
/// Everything that could lead astray is checked when it is opened: a file that was cut off, altered in its directories,
/// or does not belong to the other one is refused. Safe for many threads. Files are never changed in place, only
/// replaced by renaming, so what is mapped stays what it was; a map ends when nothing refers to it any more, which
/// includes the [Stored] pictures taken from it.
public final class Pyramid implements AutoCloseable {
    private final Path tiffFile;
    private final Path sidecarFile;
    private final MemorySegment tiff;
    private final MemorySegment sidecar;
    private final SidecarIndex index;
    private final List<Levels.Level> levels;
    private final List<TileTable> tables;
    private final byte[] prefix;
    private final String version;
    private volatile boolean closed;

    private Pyramid(Path tiffFile, Path sidecarFile, MemorySegment tiff, MemorySegment sidecar) throws PyramidDamage {
        this.tiffFile = tiffFile;
        this.sidecarFile = sidecarFile;
        this.tiff = tiff;
        this.sidecar = sidecar;
        this.index = index(sidecar);
        this.levels = index.levels().all();
        checkTiff();
        var directories = TiffReading.read(tiff);
        checkLevels(directories);
        this.tables = directories.stream().map(TiffReading.Directory::tiles).toList();
        this.prefix = JpegParts.prefix(directories.getFirst().tables());
        this.version = HexFormat.of()
                .formatHex(sidecar.asSlice(SidecarIndex.VERSION_AT, SidecarIndex.VERSION_LENGTH)
                        .toArray(ValueLayout.JAVA_BYTE));
    }

    /// @throws PyramidDamage                      where the files are not what was once written
    /// @throws java.nio.file.NoSuchFileException where one of them is missing
    public static Pyramid open(Path tiff, Path sidecar) throws IOException {
        return new Pyramid(tiff, sidecar, map(tiff), map(sidecar));
    }

    private static MemorySegment map(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() < SidecarIndex.HEADER) {
                throw new PyramidDamage("A file of " + channel.size() + " bytes");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    private static SidecarIndex index(MemorySegment sidecar) throws PyramidDamage {
        var header = sidecar.asSlice(0, SidecarIndex.HEADER).toArray(ValueLayout.JAVA_BYTE);
        int length = SidecarIndex.length(ByteBuffer.wrap(header), sidecar.byteSize());
        return SidecarIndex.read(sidecar.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), sidecar.byteSize());
    }

    private void checkTiff() throws PyramidDamage {
        var said = index.tiff();
        if (said.length() != tiff.byteSize() || said.directories() < 16 || said.directories() > said.length()) {
            throw new PyramidDamage("The TIFF was cut off, or is of another page");
        }
        var crc = new CRC32();
        crc.update(tiff.asSlice(0, 16).asByteBuffer());
        crc.update(tiff.asSlice(said.directories()).toArray(ValueLayout.JAVA_BYTE));
        if ((int) crc.getValue() != said.crc()) {
            throw new PyramidDamage("The directories of the TIFF are damaged");
        }
    }

    private void checkLevels(List<TiffReading.Directory> directories) throws PyramidDamage {
        if (directories.size() != levels.size()) {
            throw new PyramidDamage(directories.size() + " levels instead of " + levels.size());
        }
        var tables = directories.getFirst().tables();
        for (var level : levels) {
            var said = directories.get(level.number());
            boolean fits = said.width() == level.width()
                    && said.height() == level.height()
                    && said.bands() == index.bands()
                    && Arrays.equals(said.tables(), tables);
            if (!fits) {
                throw new PyramidDamage("Level " + level.number() + " is not of this page");
            }
            checkTiles(said.tiles(), level.columns() * level.rows());
        }
    }

    private void checkTiles(TileTable tiles, int expected) throws PyramidDamage {
        if (tiles.offsets().length != expected || tiles.lengths().length != expected) {
            throw new PyramidDamage("A level of " + tiles.offsets().length + " tiles instead of " + expected);
        }
        for (int i = 0; i < expected; i++) {
            long offset = tiles.offsets()[i];
            long length = tiles.lengths()[i];
            if (offset < 16 || length < 4 || length > Integer.MAX_VALUE || offset > tiff.byteSize() - length) {
                throw new PyramidDamage("A tile outside the TIFF");
            }
        }
    }

    public Levels levels() {
        return index.levels();
    }

    /// 1 for grey, 3 for colour.
    public int bands() {
        return index.bands();
    }

    /// Names the bytes: sixteen hexadecimal digits.
    public String version() {
        return version;
    }

    /// A tile in the size in which it is seen.
    ///
    /// @throws IndexOutOfBoundsException where the level has no such tile
    public Stored tile(int level, int x, int y) {
        var found = levels.get(level);
        if (!found.has(x, y)) {
            throw new IndexOutOfBoundsException("Level " + level + " has no tile " + x + "," + y);
        }
        if (found.atEdge(x, y)) {
            return stored(SidecarIndex.Key.edge(level, x, y))
                    .orElseThrow(() -> new IllegalStateException("The sidecar lacks a tile"));
        }
        return padded(level, x, y);
    }

    /// A tile in its full size, as the TIFF has it; at an edge it goes on beyond the page.
    public Stored padded(int level, int x, int y) {
        open();
        int index = y * levels.get(level).columns() + x;
        var table = tables.get(level);
        return new Stored(prefix, tiff.asSlice(table.offsets()[index] + 2, table.lengths()[index] - 2));
    }

    /// The whole page in exactly this size, where it is kept; see [Levels#sizes()].
    public Optional<Stored> whole(int width, int height) {
        return stored(SidecarIndex.Key.whole(width, height));
    }

    private Optional<Stored> stored(SidecarIndex.Key key) {
        open();
        return Optional.ofNullable(index.place(key))
                .map(place -> new Stored(prefix, sidecar.asSlice(place.offset(), place.length())));
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("This image is closed");
        }
    }

    /// Reads all of both files and compares them with the name of their bytes.
    public void verify() throws IOException {
        var digest = PyramidWriter.digest(tiffFile, sidecarFile);
        if (!version.equals(HexFormat.of().formatHex(digest, 0, SidecarIndex.VERSION_LENGTH))) {
            throw new PyramidDamage("The bytes are not those that were written");
        }
    }

    /// Nothing more is taken from it; what was taken stays readable.
    @Override
    public void close() {
        closed = true;
    }
}
