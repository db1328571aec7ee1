package org.atmina.pyramid;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The functions of libturbojpeg 2.1 that are used here, by their own names. One call, no thought.
@SuppressWarnings("restricted") // that is what this class is for
final class TurboCalls {
    static final int RGB = 0;
    static final int GREY = 6;
    static final int SAMPLING_420 = 2;
    static final int SAMPLING_GREY = 3;
    static final int NO_REALLOCATION = 1024;
    static final int EXACT_DCT = 4096;
    static final int PERFECT_ONLY = 1;
    static final int CROP = 4;
    private static final String LIBRARY = "libturbojpeg.so.0";
    private static final int MESSAGE = 200;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;
    private final MethodHandle initCompress;
    private final MethodHandle initDecompress;
    private final MethodHandle initTransform;
    private final MethodHandle destroy;
    private final MethodHandle header;
    private final MethodHandle decompress;
    private final MethodHandle compress;
    private final MethodHandle transform;
    private final MethodHandle error;

    private TurboCalls(SymbolLookup library) {
        this.library = library;
        var handle = FunctionDescriptor.of(ADDRESS);
        initCompress = function("tjInitCompress", handle);
        initDecompress = function("tjInitDecompress", handle);
        initTransform = function("tjInitTransform", handle);
        destroy = function("tjDestroy", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        header = function("tjDecompressHeader3", ints(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        decompress = function(
                "tjDecompress2",
                ints(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        compress = function(
                "tjCompress2",
                ints(
                        ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT,
                        JAVA_INT));
        transform = function(
                "tjTransform", ints(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
        error = function(
                "tjGetErrorStr2",
                FunctionDescriptor.of(
                        ADDRESS.withTargetLayout(
                                MemoryLayout.sequenceLayout(MESSAGE, java.lang.foreign.ValueLayout.JAVA_BYTE)),
                        ADDRESS));
    }

    /// Empty where the system has no libturbojpeg.
    static Optional<TurboCalls> find() {
        try {
            return Optional.of(new TurboCalls(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    private static FunctionDescriptor ints(MemoryLayout... arguments) {
        return FunctionDescriptor.of(JAVA_INT, arguments);
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        var address = library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
        return linker.downcallHandle(address, descriptor);
    }

    MemorySegment initCompress() {
        return opened(initCompress);
    }

    MemorySegment initDecompress() {
        return opened(initDecompress);
    }

    MemorySegment initTransform() {
        return opened(initTransform);
    }

    private static MemorySegment opened(MethodHandle function) {
        try {
            var handle = (MemorySegment) function.invokeExact();
            if (handle.address() == 0) {
                throw new OutOfMemoryError("libturbojpeg gave no handle");
            }
            return handle;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    void destroy(MemorySegment handle) {
        try {
            var ignored = (int) destroy.invokeExact(handle);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Writes width, height, sampling and colour space to `four`, one after the other.
    void header(MemorySegment handle, MemorySegment jpeg, MemorySegment four) throws JpegTrouble {
        int result;
        try {
            result = (int) header.invokeExact(
                    handle, jpeg, jpeg.byteSize(), four, four.asSlice(4), four.asSlice(8), four.asSlice(12));
        } catch (Throwable e) {
            throw unexpected(e);
        }
        check(result, handle);
    }

    void decompress(MemorySegment handle, MemorySegment jpeg, MemorySegment to, int width, int height, int format)
            throws JpegTrouble {
        int result;
        try {
            result = (int) decompress.invokeExact(
                    handle, jpeg, jpeg.byteSize(), to, width, 0, height, format, EXACT_DCT | NO_REALLOCATION);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        check(result, handle);
    }

    /// @param target a place that holds an address, followed by one that holds the room there and gets the length
    void compress(MemorySegment handle, MemorySegment from, Size size, int format, MemorySegment target, int quality)
            throws JpegTrouble {
        int result;
        int sampling = format == GREY ? SAMPLING_GREY : SAMPLING_420;
        try {
            result = (int) compress.invokeExact(
                    handle,
                    from,
                    size.width(),
                    0,
                    size.height(),
                    format,
                    target,
                    target.asSlice(8),
                    sampling,
                    quality,
                    EXACT_DCT | NO_REALLOCATION);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        check(result, handle);
    }

    void transform(MemorySegment handle, MemorySegment jpeg, MemorySegment target, MemorySegment what)
            throws JpegTrouble {
        int result;
        try {
            result = (int) transform.invokeExact(
                    handle, jpeg, jpeg.byteSize(), 1, target, target.asSlice(8), what, NO_REALLOCATION);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        check(result, handle);
    }

    /// Warnings count as errors: what we wrote ourselves gives none.
    private void check(int result, MemorySegment handle) throws JpegTrouble {
        if (result != 0) {
            throw new JpegTrouble(message(handle));
        }
    }

    private String message(MemorySegment handle) {
        try {
            var said = (MemorySegment) error.invokeExact(handle);
            return said.address() == 0 ? "libturbojpeg failed" : said.getString(0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static RuntimeException unexpected(Throwable trouble) {
        if (trouble instanceof Error error) {
            throw error;
        }
        return trouble instanceof RuntimeException runtime ? runtime : new IllegalStateException(trouble);
    }
}
