package eu.observatory.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Stops this process when its standard input closes, which it does however the parent ends. */
public final class ParentWatch {

    private ParentWatch() {}

    public static void start() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            drain(System.in);
            System.exit(0);
        });
    }

    private static void drain(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("standard input is gone: " + closed.getMessage());
        }
    }
}
