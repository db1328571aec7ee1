package org.atmina.pyramid;

import java.util.Optional;

/// Reads and writes JPEG. Decoding is exact (slow DCT, smooth chroma), so that everybody who decodes a tile sees the
/// same.
///
/// Safe for many threads. Work of this kind belongs on platform threads: a virtual one is refused by implementations
/// that hold native state.
public interface Jpeg extends AutoCloseable {
    /// The quality in which everything is kept.
    int QUALITY = 82;

    /// By libturbojpeg where the system has it, else by the JDK's own codec.
    static Jpeg best() {
        return TurboJpeg.find().<Jpeg>map(turbo -> turbo).orElseGet(ImageIoJpeg::new);
    }

    /// By the JDK's own codec, whatever the system has.
    static Jpeg byTheJdk() {
        return new ImageIoJpeg();
    }

    /// Which one this is, for logs and metrics.
    String name();

    /// What a picture says of itself, without decoding it.
    Header header(Stored jpeg) throws JpegTrouble;

    /// Decodes at `eighths`/8 of the size (1 to 8), each side rounded up.
    ///
    /// @param bands 1 for grey (of a coloured picture its brightness), 3 for colour
    Pixels decode(Stored jpeg, int eighths, int bands) throws JpegTrouble;

    /// Encodes with 4:2:0 chroma, or in grey, with the standard tables.
    byte[] encode(Pixels pixels, int quality) throws JpegTrouble;

    /// Turns a picture without decoding it. Nothing where that would lose anything: sides that would have to be whole
    /// blocks are not, or this codec cannot do it at all. Then it is decoded, turned and encoded again.
    Optional<byte[]> turn(Stored jpeg, Turn turn) throws JpegTrouble;

    /// The left upper corner of a picture, without decoding it. Nothing where this codec cannot do it at all.
    Optional<byte[]> corner(Stored jpeg, Size size) throws JpegTrouble;

    @Override
    void close();

    /// @param bands 1 or 3
    record Header(int width, int height, int bands) {}

    /// One side at so many eighths.
    static int scaled(int side, int eighths) {
        return (int) (((long) side * eighths + 7) / 8);
    }
}
