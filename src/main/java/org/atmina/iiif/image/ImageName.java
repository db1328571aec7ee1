package org.atmina.iiif.image;

import java.util.UUID;
import org.atmina.iiif.IiifAddresses;
import org.jspecify.annotations.Nullable;

/// How an image is named in an address: its id, perhaps the version of its bytes, perhaps the mark of its preview.
///
/// @param version null where whatever is there now is meant
record ImageName(UUID id, @Nullable String version, boolean preview) {
    private static final int ID = 36;
    private static final int VERSION = 16;
    private static final char BEFORE_VERSION = '~';

    /// Null for what names no image of ours. Only one spelling of an id is ours: an address that differs from the one
    /// in `info.json` would be another address.
    static @Nullable ImageName parse(String text) {
        if (text.length() < ID || !isId(text)) {
            return null;
        }
        var id = UUID.fromString(text.substring(0, ID));
        if (text.length() == ID) {
            return new ImageName(id, null, false);
        }
        int end = ID + 1 + VERSION;
        if (text.length() < end || text.charAt(ID) != BEFORE_VERSION || !isHexadecimal(text, ID + 1, end)) {
            return null;
        }
        var version = text.substring(ID + 1, end);
        if (text.length() == end) {
            return new ImageName(id, version, false);
        }
        return text.substring(end).equals(IiifAddresses.PREVIEW) ? new ImageName(id, version, true) : null;
    }

    private static boolean isId(String text) {
        for (int i = 0; i < ID; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHexadecimal(text, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexadecimal(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /// As it stands in an address.
    String written() {
        return version == null ? id.toString() : id + "~" + version + (preview ? IiifAddresses.PREVIEW : "");
    }

    ImageName of(String presentVersion) {
        return new ImageName(id, presentVersion, preview);
    }
}
