package org.atmina.ingest;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/// Small pages with a line or two of print, as a scanner would give them.
public final class Scans {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 500;
    private static final int PRINT = 44;

    private Scans() {}

    static byte[] jpeg(String... lines) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(page(lines), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A TIFF with a page for each text.
    public static byte[] tiff(String... pages) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (String text : pages) {
                var page = page(text);
                writer.writeToSequence(new IIOImage(page, null, null), writer.getDefaultWriteParam());
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// A PDF that says this on its only page.
    static byte[] pdf(String text) {
        var content = "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET";
        return pdf(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    }

    /// A PDF that nobody opens without its password.
    static byte[] pdfWithPassword() {
        var lock = "<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>";
        return pdf(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
                        "<< /Filter /Standard /V 1 /R 2 /P -4 /O " + lock + " /U " + lock + " >>"),
                " /Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
    }

    private static byte[] pdf(List<String> objects) {
        return pdf(objects, "");
    }

    private static byte[] pdf(List<String> objects, String moreOfTrailer) {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R")
                .append(moreOfTrailer)
                .append(" >>\nstartxref\n");
        file.append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage page(String... lines) {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, PRINT));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], PRINT, 2 * PRINT * (i + 1));
        }
        pen.dispose();
        return page;
    }
}
