package org.atmina.inspect.worker.scan;

import org.atmina.inspect.PageFacts;

/// What is to be done for a page.
public sealed interface PagePlan {
    int number();

    /// Only a picture: its words have to be read.
    record Scan(int number, PictureSource source) implements PagePlan {}

    /// Its words are known; it wants a picture to be looked at.
    record Lettered(PageFacts facts, PictureSource source) implements PagePlan {
        @Override
        public int number() {
            return facts.number();
        }
    }

    /// Nothing can be done for it, for the reason that its facts give.
    record Spoiled(PageFacts facts) implements PagePlan {
        @Override
        public int number() {
            return facts.number();
        }
    }
}
