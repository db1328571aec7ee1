package org.atmina.pyramid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Writes the directory of one level of a TIFF: what it is, and where its tiles are.
final class TiffDirectory {
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int LONG8 = 16;

    private final boolean big;
    private final List<Field> fields = new ArrayList<>();

    private record Field(int tag, int type, long count, byte[] value) {}

    private TiffDirectory(boolean big) {
        this.big = big;
    }

    static TiffDirectory of(Levels.Level level, int bands, byte[] tables, TileTable tiles, boolean big) {
        var directory = new TiffDirectory(big);
        directory.add(254, LONG, level.number() == 0 ? 0 : 1);
        directory.add(256, LONG, level.width());
        directory.add(257, LONG, level.height());
        directory.add(258, SHORT, bands == 1 ? new long[] {8} : new long[] {8, 8, 8});
        directory.add(259, SHORT, 7);
        directory.add(262, SHORT, bands == 1 ? 1 : 6);
        directory.add(277, SHORT, bands);
        directory.add(284, SHORT, 1);
        directory.add(322, LONG, Levels.TILE);
        directory.add(323, LONG, Levels.TILE);
        directory.add(324, big ? LONG8 : LONG, tiles.offsets());
        directory.add(325, LONG, tiles.lengths());
        directory.fields.add(new Field(347, UNDEFINED, tables.length, tables));
        if (bands == 3) {
            directory.add(530, SHORT, 2, 2);
            directory.add(532, RATIONAL, 0, 1, 255, 1, 128, 1, 255, 1, 128, 1, 255, 1);
        }
        return directory;
    }

    private void add(int tag, int type, long... values) {
        int size = size(type);
        var bytes = ByteBuffer.allocate(values.length * size).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            switch (size) {
                case 2 -> bytes.putShort((short) value);
                case 4 -> bytes.putInt((int) value);
                default -> bytes.putLong(value);
            }
        }
        fields.add(new Field(tag, type, type == RATIONAL ? values.length / 2 : values.length, bytes.array()));
    }

    /// The size of one of the values of which the field is written; a rational is written as two.
    private static int size(int type) {
        return switch (type) {
            case SHORT -> 2;
            case LONG, RATIONAL -> 4;
            default -> 8;
        };
    }

    /// @param at   where these bytes are going to begin
    /// @param last whether no other directory follows; else it follows at once
    byte[] toBytes(long at, boolean last) {
        int inline = big ? 8 : 4;
        int table = big ? 8 + 20 * fields.size() + 8 : 2 + 12 * fields.size() + 4;
        int beside = fields.stream()
                .mapToInt(field -> field.value().length)
                .filter(length -> length > inline)
                .map(TiffDirectory::even)
                .sum();
        var bytes = ByteBuffer.allocate(even(table) + beside).order(ByteOrder.LITTLE_ENDIAN);
        putCount(bytes);
        int free = even(table);
        for (var field : fields) {
            bytes.putShort((short) field.tag()).putShort((short) field.type());
            putNumber(bytes, field.count());
            if (field.value().length > inline) {
                putNumber(bytes, at + free);
                bytes.put(free, field.value());
                free += even(field.value().length);
            } else {
                bytes.put(bytes.position(), field.value()).position(bytes.position() + inline);
            }
        }
        putNumber(bytes, last ? 0 : at + bytes.capacity());
        return bytes.array();
    }

    private void putCount(ByteBuffer bytes) {
        if (big) {
            bytes.putLong(fields.size());
        } else {
            bytes.putShort((short) fields.size());
        }
    }

    private void putNumber(ByteBuffer bytes, long number) {
        if (big) {
            bytes.putLong(number);
        } else {
            bytes.putInt((int) number);
        }
    }

    private static int even(int length) {
        return (length + 7) & ~7;
    }

    /// The first bytes of a file whose first directory begins there.
    static byte[] header(long first, boolean big) {
        var bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I');
        if (big) {
            bytes.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(first);
        } else {
            bytes.putShort((short) 42).putInt((int) first);
        }
        return bytes.array();
    }
}
