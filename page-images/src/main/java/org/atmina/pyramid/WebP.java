package org.atmina.pyramid;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Writes WebP by libwebp, where the system has it; else nobody is offered any.
@SuppressWarnings("restricted") // the library is called from here
public final class WebP {
    private static final String LIBRARY = "libwebp.so.7";
    private static final int LONGEST_SIDE = 16383;

    private final MethodHandle encode;
    private final MethodHandle encodeSeeThrough;
    private final MethodHandle free;

    private WebP(SymbolLookup library) {
        var encoder = FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_FLOAT, ADDRESS);
        encode = function(library, "WebPEncodeRGB", encoder);
        encodeSeeThrough = function(library, "WebPEncodeRGBA", encoder);
        free = function(library, "WebPFree", FunctionDescriptor.ofVoid(ADDRESS));
    }

    public static Optional<WebP> find() {
        try {
            return Optional.of(new WebP(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        var address = library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    /// The longest side that a WebP may have.
    public int longestSide() {
        return LONGEST_SIDE;
    }

    /// @param samples row by row without gaps: three bytes a pixel, or four where some are to be seen through
    /// @param bands   3 or 4
    public byte[] encode(byte[] samples, int width, int height, int bands, float quality) throws JpegTrouble {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("Pictures are worked on by platform threads");
        }
        if (Math.max(width, height) > LONGEST_SIDE || (bands != 3 && bands != 4)) {
            throw new JpegTrouble("No WebP of " + width + "x" + height + " pixels of " + bands + " bytes");
        }
        int row = width * bands;
        try (var arena = Arena.ofConfined()) {
            var raw = arena.allocate((long) row * height);
            MemorySegment.copy(samples, 0, raw, JAVA_BYTE, 0, row * height);
            var output = arena.allocate(ADDRESS);
            long length =
                    call(bands == 4 ? encodeSeeThrough : encode, raw, new Size(width, height), row, quality, output);
            return taken(output.get(ADDRESS, 0), length);
        }
    }

    private static long call(
            MethodHandle encoder, MemorySegment raw, Size size, int row, float quality, MemorySegment output) {
        try {
            return (long) encoder.invokeExact(raw, size.width(), size.height(), row, quality, output);
        } catch (Throwable e) {
            throw TurboCalls.unexpected(e);
        }
    }

    private byte[] taken(MemorySegment made, long length) throws JpegTrouble {
        try {
            if (length == 0) {
                throw new JpegTrouble("libwebp made nothing");
            }
            return made.reinterpret(length).toArray(JAVA_BYTE);
        } finally {
            release(made);
        }
    }

    private void release(MemorySegment made) {
        try {
            free.invokeExact(made);
        } catch (Throwable e) {
            throw TurboCalls.unexpected(e);
        }
    }
}
