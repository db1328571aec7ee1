package org.atmina.inspect.worker.typeset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.atmina.pyramid.Pixels;

/// One page while it is being set: black on white, of the shape of A4.
final class Sheet {
    static final int WIDTH = 1240;
    static final int HEIGHT = 1754;
    static final int MARGIN = 120;
    static final int COLUMN = WIDTH - 2 * MARGIN;

    /// Letters are measured as they are drawn, the same on every machine.
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();
    private int y = MARGIN;

    Sheet() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    boolean isEmpty() {
        return y == MARGIN;
    }

    boolean hasRoom(int height) {
        return y + height <= HEIGHT - MARGIN;
    }

    void skip(int height) {
        y += height;
    }

    /// Draws a line and moves on below it.
    ///
    /// @return where its upper edge is
    int draw(TextLayout line, float x, int height) {
        int top = y;
        float leading = (height - line.getAscent() - line.getDescent()) / 2;
        line.draw(pen, x, top + leading + line.getAscent());
        y += height;
        return top;
    }

    Pixels pixels() {
        pen.dispose();
        return new Pixels(WIDTH, HEIGHT, 1, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }
}
