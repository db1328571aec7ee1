package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page: what stands on it and where.
///
/// `widthPx` and `heightPx` are those of the page at `dpi`, upright; all boxes count in them. The image
/// `page-00001.tif` has exactly as many pixels. All offsets count UTF-16 code units of `text`.
public record PageFacts(
        int number,
        int widthPx,
        int heightPx,
        int dpi,
        PageState state,
        @Nullable Reason reason,
        Origin origin,
        String text,
        String language,
        double confidence,
        List<PageSegment> segments,
        List<Word> words) {
    public PageFacts {
        segments = List.copyOf(segments);
        words = List.copyOf(words);
    }

    /// Where the words come from.
    public enum Origin {
        OCR("ocr"),
        TEXT_LAYER("text-layer");

        private final String slug;

        Origin(String slug) {
            this.slug = slug;
        }

        @JsonValue
        public String slug() {
            return slug;
        }
    }

    /// The short form that is sent while other pages are still being read.
    public PageReport report() {
        return new PageReport(number, state, reason, language, confidence);
    }
}
