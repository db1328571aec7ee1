package org.atmina.inspect.worker.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/// The one upright image that a scanned page consists of.
record FullPageImage(int width, int height, int dpi) {
    private static final double ALL_OF_IT = 0.85;

    long pixels() {
        return (long) width * height;
    }

    /// Empty if the page is turned, or shows no image or several, or one that is turned, mirrored, masked or small.
    static Optional<FullPageImage> on(PDPage page) throws IOException {
        if (page.getRotation() != 0) {
            return Optional.empty();
        }
        var seen = new Images();
        seen.processPage(page);
        return seen.count == 1 && seen.fits(page) ? Optional.ofNullable(seen.only()) : Optional.empty();
    }

    /// Follows the drawing of a page only as far as images and their places go.
    private static final class Images extends PDFStreamEngine {
        private int count;
        private int width;
        private int height;
        private boolean masked;
        private Matrix place = new Matrix();

        Images() {
            addOperator(new Concatenate(this));
            addOperator(new DrawObject(this));
            addOperator(new SetGraphicsStateParameters(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new SetMatrix(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName())) {
                count++;
                masked = true;
            } else if (OperatorName.DRAW_OBJECT.equals(operator.getName())
                    && !operands.isEmpty()
                    && operands.getFirst() instanceof COSName name) {
                draw(name);
            } else {
                super.processOperator(operator, operands);
            }
        }

        private void draw(COSName name) throws IOException {
            switch (getResources().getXObject(name)) {
                case PDImageXObject image -> {
                    count++;
                    width = image.getWidth();
                    height = image.getHeight();
                    masked = image.isStencil() || image.getSoftMask() != null || image.getMask() != null;
                    place = getGraphicsState().getCurrentTransformationMatrix().clone();
                }
                case PDFormXObject form -> showForm(form);
                case null, default -> {}
            }
        }

        boolean fits(PDPage page) {
            var box = page.getCropBox();
            boolean upright = Math.abs(place.getShearX()) < 0.5 && Math.abs(place.getShearY()) < 0.5;
            return !masked
                    && upright
                    && place.getScaleX() >= ALL_OF_IT * box.getWidth()
                    && place.getScaleY() >= ALL_OF_IT * box.getHeight()
                    && place.getScaleX() <= 1.1 * box.getWidth()
                    && place.getScaleY() <= 1.1 * box.getHeight();
        }

        FullPageImage only() {
            int dpi = (int) Math.round(width * 72.0 / Math.max(1, place.getScaleX()));
            return new FullPageImage(width, height, dpi >= 70 && dpi <= 2400 ? dpi : 0);
        }
    }
}
