package org.atmina.iiif.discovery;

import java.util.List;

/// A page of the stream.
///
/// @param number from 1
/// @param pages  how many there are at this moment
record StreamPage(long number, long pages, List<Activity> activities) {
    StreamPage {
        activities = List.copyOf(activities);
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return number == pages;
    }
}
