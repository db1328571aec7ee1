package org.atmina.pyramid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The beginning of a sidecar: what the page is, what the TIFF beside it is, and where which picture lies.
///
/// | at | bytes | what |
/// |---|---|---|
/// | 0 | 8 | `ATMPAGE1` |
/// | 8 | 8 | the version: the first bytes of the SHA-256 over TIFF and sidecar, these eight being zero |
/// | 16 | 16 | width, height, bands, number of entries |
/// | 32 | 16 | length of the TIFF, where its directories begin |
/// | 48 | 8 | CRC-32 of the TIFF's header and directories, CRC-32 of this index (the version and itself being zero) |
/// | 56 | 8 | nothing yet |
/// | 64 | 24 each | kind and level, x or width, y or height, length, offset |
///
/// All little-endian. Pictures lie behind it, without the tables that all of them share with the tiles of the TIFF.
record SidecarIndex(Levels levels, int bands, Tiff tiff, Map<Key, Place> places) {
    static final int HEADER = 64;
    static final int ENTRY = 24;
    static final int VERSION_AT = 8;
    static final int VERSION_LENGTH = 8;
    private static final int CRC_AT = 52;
    private static final long MAGIC = 0x3145_4741_504D_5441L;
    private static final int EDGE = 1;
    private static final int WHOLE = 2;
    private static final int MOST_ENTRIES = 1 << 20;

    /// Which picture: a tile at the edge of a level, or the whole page in a size.
    record Key(int kind, int level, int x, int y) {
        static Key edge(int level, int x, int y) {
            return new Key(EDGE, level, x, y);
        }

        static Key whole(int width, int height) {
            return new Key(WHOLE, 0, width, height);
        }
    }

    /// Where it lies in the sidecar.
    record Place(long offset, int length) {}

    /// What is said of the TIFF, so that the two belong together and damage is noticed.
    record Tiff(long length, long directories, int crc) {}

    @Nullable
    Place place(Key key) {
        return places.get(key);
    }

    /// How long the index of a page of these levels is.
    static int length(Levels levels) {
        int edges = levels.all().stream().mapToInt(SidecarIndex::edges).sum();
        return HEADER + ENTRY * (edges + levels.sizes().size());
    }

    private static int edges(Levels.Level level) {
        int whole = (level.width() / Levels.TILE) * (level.height() / Levels.TILE);
        return level.columns() * level.rows() - whole;
    }

    /// The index as it is written, its version still zero.
    byte[] toBytes() {
        var bytes = ByteBuffer.allocate(HEADER + ENTRY * places.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putLong(0);
        bytes.putInt(levels.width()).putInt(levels.height()).putInt(bands).putInt(places.size());
        bytes.putLong(tiff.length()).putLong(tiff.directories()).putInt(tiff.crc());
        bytes.position(HEADER);
        places.forEach((key, place) -> bytes.putInt(key.kind() << 24 | key.level())
                .putInt(key.x())
                .putInt(key.y())
                .putInt(place.length())
                .putLong(place.offset()));
        bytes.putInt(CRC_AT, crc(bytes.array()));
        return bytes.array();
    }

    private static int crc(byte[] index) {
        var crc = new CRC32();
        crc.update(index);
        return (int) crc.getValue();
    }

    /// @param bytes  the sidecar from its beginning to the end of its index
    /// @param length of the whole sidecar
    static SidecarIndex read(byte[] bytes, long length) throws PyramidDamage {
        var in = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int crc = in.getInt(CRC_AT);
        in.putInt(CRC_AT, 0).putLong(VERSION_AT, 0);
        if (in.getLong() != MAGIC || crc(in.array()) != crc) {
            throw new PyramidDamage("The index of the sidecar is damaged");
        }
        in.getLong();
        var levels = new Levels(in.getInt(), in.getInt());
        int bands = in.getInt();
        int count = in.getInt();
        var tiff = new Tiff(in.getLong(), in.getLong(), in.getInt());
        var places = HashMap.<Key, Place>newHashMap(count);
        in.position(HEADER);
        for (int i = 0; i < count; i++) {
            int kind = in.getInt();
            var key = new Key(kind >>> 24, kind & 0xFFFFFF, in.getInt(), in.getInt());
            int size = in.getInt();
            places.put(key, checked(new Place(in.getLong(), size), length));
        }
        return new SidecarIndex(levels, bands, tiff, places);
    }

    /// How many bytes the index takes, going by its header alone.
    static int length(ByteBuffer header, long length) throws PyramidDamage {
        var in = header.order(ByteOrder.LITTLE_ENDIAN);
        int count = in.getInt(28);
        if (in.getLong(0) != MAGIC || count < 0 || count > MOST_ENTRIES || HEADER + (long) ENTRY * count > length) {
            throw new PyramidDamage("Not a sidecar of a page, or one that was cut off");
        }
        return HEADER + ENTRY * count;
    }

    private static Place checked(Place place, long length) throws PyramidDamage {
        if (place.offset() < HEADER || place.length() < 2 || place.offset() > length - place.length()) {
            throw new PyramidDamage("The sidecar was cut off");
        }
        return place;
    }

    static SidecarIndex begin(Levels levels, int bands) {
        return new SidecarIndex(levels, bands, new Tiff(0, 0, 0), new LinkedHashMap<>());
    }

    SidecarIndex with(Tiff tiff) {
        return new SidecarIndex(levels, bands, tiff, places);
    }
}
