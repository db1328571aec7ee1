package org.atmina.pyramid;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// JPEG by the JDK, where the system has no libturbojpeg: the same pictures, several times slower.
///
/// It cannot turn or crop without decoding, and says so.
final class ImageIoJpeg implements Jpeg {
    @Override
    public String name() {
        return "imageio";
    }

    @Override
    public Header header(Stored jpeg) throws JpegTrouble {
        return read(jpeg, ImageIoJpeg::header);
    }

    @Override
    public Pixels decode(Stored jpeg, int eighths, int bands) throws JpegTrouble {
        return read(jpeg, reader -> {
            var header = header(reader);
            var whole = bands == 1 && header.bands() == 3
                    ? brightness(reader)
                    : pixels(reader.read(0).getRaster());
            var right = whole.bands() == bands ? whole : coloured(whole);
            return eighths == 8
                    ? right
                    : Shrinking.shrink(
                            right, Jpeg.scaled(right.width(), eighths), Jpeg.scaled(right.height(), eighths));
        });
    }

    @Override
    public byte[] encode(Pixels pixels, int quality) throws JpegTrouble {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality / 100f);
            writer.write(null, new IIOImage(image(pixels), null, null), how);
        } catch (IOException e) {
            throw new JpegTrouble(String.valueOf(e.getMessage()), e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public Optional<byte[]> turn(Stored jpeg, Turn turn) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> corner(Stored jpeg, Size size) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // It holds nothing.
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(Stored jpeg, Reading<T> reading) throws JpegTrouble {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg.toBytes()))) {
            reader.setInput(in);
            return reading.from(reader);
        } catch (JpegTrouble e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new JpegTrouble(String.valueOf(e.getMessage()), e);
        } finally {
            reader.dispose();
        }
    }

    private static Header header(ImageReader reader) throws IOException {
        var kind = reader.getRawImageType(0);
        int bands = kind == null ? 3 : kind.getNumBands();
        return new Header(reader.getWidth(0), reader.getHeight(0), bands == 1 ? 1 : 3);
    }

    /// The first of the planes as they are stored, before any turning into red, green and blue.
    private static Pixels brightness(ImageReader reader) throws IOException {
        var raster = reader.readRaster(0, null);
        var pixels = Pixels.black(raster.getWidth(), raster.getHeight(), 1);
        int bands = raster.getNumBands();
        var samples = (byte[]) raster.getDataElements(0, 0, raster.getWidth(), raster.getHeight(), null);
        for (int i = 0; i < pixels.samples().length; i++) {
            pixels.samples()[i] = samples[i * bands];
        }
        return pixels;
    }

    private static Pixels pixels(Raster raster) {
        var samples = (byte[]) raster.getDataElements(0, 0, raster.getWidth(), raster.getHeight(), null);
        return new Pixels(raster.getWidth(), raster.getHeight(), raster.getNumBands(), samples);
    }

    private static Pixels coloured(Pixels grey) {
        var pixels = Pixels.black(grey.width(), grey.height(), 3);
        for (int i = 0; i < grey.samples().length; i++) {
            pixels.samples()[3 * i] = grey.samples()[i];
            pixels.samples()[3 * i + 1] = grey.samples()[i];
            pixels.samples()[3 * i + 2] = grey.samples()[i];
        }
        return pixels;
    }

    private static BufferedImage image(Pixels pixels) {
        boolean grey = pixels.bands() == 1;
        var image = new BufferedImage(
                pixels.width(), pixels.height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        var target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int row = pixels.rowBytes();
        for (int y = 0; y < pixels.height(); y++) {
            System.arraycopy(pixels.samples(), pixels.row(y), target, y * row, row);
        }
        if (!grey) {
            swap(target);
        }
        return image;
    }

    /// Red, green, blue become blue, green, red.
    private static void swap(byte[] samples) {
        for (int i = 0; i < samples.length; i += 3) {
            byte first = samples[i];
            samples[i] = samples[i + 2];
            samples[i + 2] = first;
        }
    }
}
