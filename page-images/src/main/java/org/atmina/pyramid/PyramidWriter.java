package org.atmina.pyramid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes the serving image of a page: a tiled TIFF of all levels, and its sidecar.
///
/// Memory is a row of tiles and what is served whole (at most 2048 x 2048 pixels and their halves), whatever the page
/// measures. The files appear when they are whole and on the disk, or not at all.
public final class PyramidWriter {
    /// A row of tiles of a page that is wider would not fit the memory of the process that writes it.
    public static final int WIDEST = 65_535;

    private final Jpeg jpeg;

    public PyramidWriter(Jpeg jpeg) {
        this.jpeg = jpeg;
    }

    /// What was written.
    ///
    /// @param version names the bytes: sixteen hexadecimal digits
    /// @param bytes   both files together
    public record Written(int width, int height, int bands, String version, long bytes) {}

    public Written write(PixelRows rows, Path tiff, Path sidecar) throws IOException {
        if (rows.width() > WIDEST) {
            throw new JpegTrouble("A page " + rows.width() + " pixels wide");
        }
        var levels = new Levels(rows.width(), rows.height());
        try (var tiffFile = new GrowingFile(tiff, 16);
                var sidecarFile = new GrowingFile(sidecar, SidecarIndex.length(levels))) {
            var tiles = new TileWriting(jpeg, levels, rows.bands(), tiffFile, sidecarFile);
            draw(rows, levels, tiles);
            tiles.finish();
            tiffFile.settle();
            sidecarFile.settle();
            var version = name(tiffFile.passing(), sidecarFile.passing());
            sidecarFile.appear();
            tiffFile.appear();
            settle(tiff);
            long bytes = Files.size(tiff) + Files.size(sidecar);
            return new Written(rows.width(), rows.height(), rows.bands(), version, bytes);
        }
    }

    private static void draw(PixelRows rows, Levels levels, TileWriting tiles) throws IOException {
        var first = new LevelRows(levels, 0, rows.bands(), tiles);
        var row = new byte[rows.width() * rows.bands()];
        for (int y = 0; y < rows.height(); y++) {
            rows.next(row);
            first.add(row);
        }
        for (var level : levels.stored()) {
            tiles.whole(level, first.whole(level.number()));
        }
        for (var size : levels.thumbnails()) {
            var level = levels.smallestOver(size.width(), size.height());
            tiles.thumbnail(size, first.whole(level.number()));
        }
    }

    /// Writes into the sidecar what the bytes of both are called.
    private static String name(Path tiff, Path sidecar) throws IOException {
        var digest = digest(tiff, sidecar);
        try (var channel = FileChannel.open(sidecar, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(digest, 0, SidecarIndex.VERSION_LENGTH), SidecarIndex.VERSION_AT);
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest, 0, SidecarIndex.VERSION_LENGTH);
    }

    /// The SHA-256 of both, the version within the sidecar being zero.
    static byte[] digest(Path tiff, Path sidecar) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(tiff), sha)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            try (var in = Files.newInputStream(sidecar)) {
                update(sha, in);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest sha, InputStream in) throws IOException {
        sha.update(in.readNBytes(SidecarIndex.VERSION_AT));
        in.skipNBytes(SidecarIndex.VERSION_LENGTH);
        sha.update(new byte[SidecarIndex.VERSION_LENGTH]);
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha.update(buffer, 0, read);
        }
    }

    /// The names are on the disk too.
    private static void settle(Path file) throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }
}
