package org.atmina.iiif.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.WebP;
import org.jspecify.annotations.Nullable;

/// Writes pictures down in the formats of the Image API.
///
/// @param webP null where the system has no library for it; then the format is not offered
record Encoding(Jpeg jpeg, @Nullable WebP webP) {
    private static final float WEBP_QUALITY = 80;

    Set<Format> formats() {
        return webP == null ? Asked.always() : EnumSet.allOf(Format.class);
    }

    /// @param bitonal whether the picture is grey, and only black and white
    byte[] encode(Raw picture, Format format, boolean bitonal) throws IOException {
        boolean bits = bitonal && !picture.hasOpacity();
        return switch (format) {
            case JPG ->
                jpeg.encode(
                        new Pixels(picture.width(), picture.height(), picture.bands(), picture.samples()),
                        Jpeg.QUALITY);
            case PNG -> PngWriter.write(picture, bits);
            case GIF -> byTheJdk(bits ? bits(picture) : gif(picture), "gif", null);
            case TIF -> byTheJdk(bits ? bits(picture) : image(picture), "tiff", bits ? "CCITT T.6" : "LZW");
            case WEBP -> webP(picture);
        };
    }

    private byte[] webP(Raw picture) throws IOException {
        if (webP == null) {
            throw new IOException("This system cannot write WebP");
        }
        int bands = picture.hasOpacity() ? 4 : 3;
        var samples = picture.isGrey() ? coloured(picture) : picture.samples();
        return webP.encode(samples, picture.width(), picture.height(), bands, WEBP_QUALITY);
    }

    private static byte[] coloured(Raw grey) {
        int bands = grey.bands();
        int pixels = grey.width() * grey.height();
        var samples = new byte[Math.multiplyExact(pixels, bands + 2)];
        int at = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            byte value = grey.samples()[pixel * bands];
            samples[at++] = value;
            samples[at++] = value;
            samples[at++] = value;
            if (bands == 2) {
                samples[at++] = grey.samples()[pixel * bands + 1];
            }
        }
        return samples;
    }

    /// The picture as the JDK knows pictures, in the same memory.
    private static BufferedImage image(Raw picture) {
        boolean grey = picture.isGrey();
        var offsets = grey ? new int[] {0} : new int[] {0, 1, 2};
        var data = new DataBufferByte(picture.samples(), picture.samples().length);
        var raster = Raster.createInterleavedRaster(
                data, picture.width(), picture.height(), picture.row(), picture.bands(), offsets, null);
        var colours = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(colours, false, false, java.awt.Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    /// Grey by a palette of all greys, for the JDK takes grey pixels for another kind of grey and brightens them.
    private static BufferedImage gif(Raw picture) {
        if (!picture.isGrey()) {
            return image(picture);
        }
        var greys = new byte[256];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) i;
        }
        var model = new IndexColorModel(8, greys.length, greys, greys, greys);
        var data = new DataBufferByte(picture.samples(), picture.samples().length);
        var raster = Raster.createInterleavedRaster(
                data, picture.width(), picture.height(), picture.row(), 1, new int[] {0}, null);
        return new BufferedImage(model, raster, false, null);
    }

    private static BufferedImage bits(Raw picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_BINARY);
        var row = new byte[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) (picture.samples()[y * row.length + x] == 0 ? 0 : 1);
            }
            image.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return image;
    }

    private static byte[] byTheJdk(BufferedImage image, String format, @Nullable String compression)
            throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (compression != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
