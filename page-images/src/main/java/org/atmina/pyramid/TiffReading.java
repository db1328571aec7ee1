package org.atmina.pyramid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the directories of a TIFF that a [PyramidWriter] has written, and believes none of its numbers.
final class TiffReading {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_LEVELS = 32;
    private static final int MOST_FIELDS = 64;
    private static final int MOST_TABLES = 8192;

    private final MemorySegment file;
    private final boolean big;

    /// What a directory says.
    record Directory(long width, long height, int bands, byte[] tables, TileTable tiles) {}

    private record Field(int type, long count, long at) {}

    private TiffReading(MemorySegment file, boolean big) {
        this.file = file;
        this.big = big;
    }

    static List<Directory> read(MemorySegment file) throws PyramidDamage {
        try {
            int magic = file.get(INT, 0);
            if (magic != 0x002A4949 && magic != 0x002B4949) {
                throw new PyramidDamage("Not a TIFF");
            }
            return new TiffReading(file, magic == 0x002B4949).directories();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new PyramidDamage("The TIFF points outside itself");
        }
    }

    private List<Directory> directories() throws PyramidDamage {
        var found = new ArrayList<Directory>();
        long at = big ? file.get(LONG, 8) : unsigned(4);
        while (at != 0) {
            if (found.size() == MOST_LEVELS) {
                throw new PyramidDamage("The TIFF has too many levels");
            }
            int count = big ? (int) Math.min(MOST_FIELDS + 1, file.get(LONG, at)) : file.get(SHORT, at) & 0xFFFF;
            if (count < 1 || count > MOST_FIELDS) {
                throw new PyramidDamage("A directory of " + count + " fields");
            }
            found.add(directory(fields(at + (big ? 8 : 2), count)));
            long end = at + (big ? 8 + 20L * count : 2 + 12L * count);
            at = big ? file.get(LONG, end) : unsigned(end);
        }
        return found;
    }

    private Map<Integer, Field> fields(long at, int count) throws PyramidDamage {
        var fields = new HashMap<Integer, Field>();
        int length = big ? 20 : 12;
        int inline = big ? 8 : 4;
        for (int i = 0; i < count; i++) {
            long entry = at + (long) i * length;
            int type = file.get(SHORT, entry + 2);
            long values = big ? file.get(LONG, entry + 4) : unsigned(entry + 4);
            if (values < 0 || values > file.byteSize()) {
                throw new PyramidDamage("A field of " + values + " values");
            }
            long value = entry + (big ? 12 : 8);
            long place = values * width(type) <= inline ? value : big ? file.get(LONG, value) : unsigned(value);
            fields.put(file.get(SHORT, entry) & 0xFFFF, new Field(type, values, place));
        }
        return fields;
    }

    private Directory directory(Map<Integer, Field> fields) throws PyramidDamage {
        if (number(fields, 259) != 7 || number(fields, 322) != Levels.TILE || number(fields, 323) != Levels.TILE) {
            throw new PyramidDamage("A level that is not made of our tiles");
        }
        var tables = required(fields, 347);
        if (tables.count() < 4 || tables.count() > MOST_TABLES) {
            throw new PyramidDamage("Tables of " + tables.count() + " bytes");
        }
        return new Directory(
                number(fields, 256),
                number(fields, 257),
                (int) number(fields, 277),
                file.asSlice(tables.at(), tables.count()).toArray(ValueLayout.JAVA_BYTE),
                new TileTable(numbers(required(fields, 324)), numbers(required(fields, 325))));
    }

    private static Field required(Map<Integer, Field> fields, int tag) throws PyramidDamage {
        var field = fields.get(tag);
        if (field == null) {
            throw new PyramidDamage("A level without the field " + tag);
        }
        return field;
    }

    private long number(Map<Integer, Field> fields, int tag) throws PyramidDamage {
        var field = required(fields, tag);
        if (field.count() != 1) {
            throw new PyramidDamage("The field " + tag + " has " + field.count() + " values");
        }
        return value(field, 0);
    }

    private long[] numbers(Field field) {
        file.asSlice(field.at(), field.count() * width(field.type()));
        var numbers = new long[Math.toIntExact(field.count())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = value(field, i);
        }
        return numbers;
    }

    private long value(Field field, int index) {
        long at = field.at() + (long) index * width(field.type());
        return switch (width(field.type())) {
            case 1 -> file.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
            case 2 -> file.get(SHORT, at) & 0xFFFF;
            case 4 -> unsigned(at);
            default -> file.get(LONG, at);
        };
    }

    private static int width(int type) {
        return switch (type) {
            case TiffDirectory.SHORT -> 2;
            case TiffDirectory.LONG -> 4;
            case TiffDirectory.RATIONAL, TiffDirectory.LONG8 -> 8;
            default -> 1;
        };
    }

    private long unsigned(long at) {
        return file.get(INT, at) & 0xFFFFFFFFL;
    }
}
