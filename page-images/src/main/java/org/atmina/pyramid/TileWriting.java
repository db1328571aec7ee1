package org.atmina.pyramid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Encodes tiles and whole pictures and puts each where it belongs: tiles into the TIFF, padded to
/// their full size; what is smaller than a tile, and whole pictures, into the sidecar.
final class TileWriting implements LevelRows.Tiles {
    private static final int MARK = 2; // the start mark, which the shared beginning of a picture has already
    private static final long CLASSIC = 0xFFFF_0000L;

    private final Jpeg jpeg;
    private final Levels levels;
    private final int bands;
    private final GrowingFile tiff;
    private final GrowingFile sidecar;
    private final List<TileTable> tables;
    private final SidecarIndex index;
    private final Pixels padded;
    private byte @Nullable [] shared;
    private byte @Nullable [] sharedField;

    TileWriting(Jpeg jpeg, Levels levels, int bands, GrowingFile tiff, GrowingFile sidecar) {
        this.jpeg = jpeg;
        this.levels = levels;
        this.bands = bands;
        this.tiff = tiff;
        this.sidecar = sidecar;
        this.tables = levels.all().stream().map(TileTable::of).toList();
        this.index = SidecarIndex.begin(levels, bands);
        this.padded = Pixels.black(Levels.TILE, Levels.TILE, bands);
    }

    @Override
    public void row(Levels.Level level, int y, Pixels strip) throws IOException {
        for (int x = 0; x < level.columns(); x++) {
            var size = level.tile(x, y);
            var pixels = strip.part(x * Levels.TILE, 0, size.width(), size.height());
            boolean edge = level.atEdge(x, y);
            var encoded = jpeg.encode(edge ? pad(pixels) : pixels, Jpeg.QUALITY);
            var body = body(encoded);
            long offset = tiff.append(body, 0);
            tables.get(level.number()).put(y * level.columns() + x, offset, body.length);
            if (edge) {
                var corner = jpeg.corner(Stored.of(encoded), size);
                var cut = corner.isPresent() ? corner.get() : jpeg.encode(pixels, Jpeg.QUALITY);
                index.places().put(SidecarIndex.Key.edge(level.number(), x, y), keep(cut));
            }
        }
    }

    /// The last column and the last row go on to the full size, as an encoder would have them go on.
    private Pixels pad(Pixels pixels) {
        pixels.copyTo(padded, 0, 0);
        var samples = padded.samples();
        int filled = pixels.rowBytes();
        for (int y = 0; y < pixels.height() && filled < padded.pitch(); y++) {
            int row = padded.row(y);
            for (int i = filled; i < padded.pitch(); i++) {
                samples[row + i] = samples[row + i - bands];
            }
        }
        for (int y = pixels.height(); y < Levels.TILE; y++) {
            System.arraycopy(samples, padded.row(y - 1), samples, padded.row(y), padded.pitch());
        }
        return padded;
    }

    void whole(Levels.Level level, Pixels pixels) throws IOException {
        var tile = index.place(SidecarIndex.Key.edge(level.number(), 0, 0));
        boolean oneTile = level.columns() == 1 && level.rows() == 1;
        index.places()
                .put(
                        SidecarIndex.Key.whole(level.width(), level.height()),
                        oneTile && tile != null ? tile : keep(jpeg.encode(pixels, Jpeg.QUALITY)));
    }

    void thumbnail(Size size, Pixels from) throws IOException {
        var key = SidecarIndex.Key.whole(size.width(), size.height());
        if (index.place(key) == null) {
            var small = Shrinking.shrink(from, size.width(), size.height());
            index.places().put(key, keep(jpeg.encode(small, Jpeg.QUALITY)));
        }
    }

    private SidecarIndex.Place keep(byte[] picture) throws IOException {
        var body = body(picture);
        return new SidecarIndex.Place(sidecar.append(body, MARK), body.length - MARK);
    }

    /// The picture without its tables, which must be those of all others.
    private byte[] body(byte[] picture) throws JpegTrouble {
        var parts = JpegParts.of(picture);
        if (shared == null) {
            shared = parts.tables();
            sharedField = parts.tablesField();
        } else if (!parts.hasTables(shared)) {
            throw new JpegTrouble("The encoder has changed its tables");
        }
        return parts.body();
    }

    /// Writes the directories of the TIFF and the index of the sidecar.
    void finish() throws IOException {
        tiff.align();
        long begin = tiff.length();
        boolean big = begin + directories(begin, true).length > CLASSIC;
        var directories = directories(begin, big);
        tiff.append(directories, 0);
        var header = TiffDirectory.header(begin, big);
        tiff.begin(header);
        var crc = new CRC32();
        crc.update(header);
        crc.update(directories);
        var said = new SidecarIndex.Tiff(tiff.length(), begin, (int) crc.getValue());
        sidecar.begin(index.with(said).toBytes());
    }

    private byte[] directories(long begin, boolean big) {
        var bytes = new ByteArrayOutputStream();
        var field = sharedField == null ? new byte[4] : sharedField;
        for (var level : levels.all()) {
            var directory = TiffDirectory.of(level, bands, field, tables.get(level.number()), big);
            boolean last = level.number() == levels.count() - 1;
            bytes.writeBytes(directory.toBytes(begin + bytes.size(), last));
        }
        return bytes.toByteArray();
    }
}
