package org.atmina.stack;

import java.nio.file.Path;

/// A program that starts a stack and then waits to be killed.
final class DoomedParent {
    private DoomedParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        StackSettings settings =
                StackSettings.in(SourceTree.find(), Path.of(arguments[0])).throwingAway();
        DevStack.start(settings, System.out::println).description().write(Path.of(arguments[1]));
        Thread.currentThread().join();
    }
}
