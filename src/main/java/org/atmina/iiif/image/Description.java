package org.atmina.iiif.image;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/// An `info.json`, ready to be sent as often as it is asked for.
final class Description {
    private final ByteBuffer bytes;
    private final String name;

    /// @param name of these bytes, as an entity tag without its quotes
    Description(byte[] json, String name) {
        this.bytes = ByteBuffer.allocateDirect(json.length).put(json).flip();
        this.name = name;
    }

    int length() {
        return bytes.remaining();
    }

    ByteBuf bytes() {
        return Unpooled.wrappedBuffer(bytes.duplicate());
    }

    /// Sent under another media type it is another representation, and has another name.
    String entityTag(boolean plainJson) {
        return plainJson ? "\"" + name + "-json\"" : "\"" + name + "\"";
    }
}
