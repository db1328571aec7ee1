package org.atmina.memory.tmx;

import org.jspecify.annotations.Nullable;
import org.xml.sax.ext.DeclHandler;

/// Refuses a file with the first thing that it declares.
final class Declarations implements DeclHandler {
    private final TmxHandler handler;

    Declarations(TmxHandler handler) {
        this.handler = handler;
    }

    @Override
    public void elementDecl(String name, String model) {
        throw UnusableMemory.declaring(handler.line());
    }

    @Override
    public void attributeDecl(String element, String name, String type, @Nullable String mode, @Nullable String value) {
        throw UnusableMemory.declaring(handler.line());
    }

    @Override
    public void internalEntityDecl(String name, String value) {
        throw UnusableMemory.declaring(handler.line());
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) {
        throw UnusableMemory.declaring(handler.line());
    }
}
