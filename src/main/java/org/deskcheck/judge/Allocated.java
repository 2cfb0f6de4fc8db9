package org.deskcheck.judge;

import java.lang.management.ManagementFactory;

/** Bytes that the current thread has allocated so far, where the JVM counts them. */
final class Allocated {

    private static final boolean COUNTED = counted();

    private Allocated() {}

    /** Always 0 where they are not counted. */
    static long bytes() {
        return COUNTED ? Threads.bytes() : 0;
    }

    private static boolean counted() {
        try {
            return Threads.counted();
        } catch (LinkageError | ClassCastException | UnsupportedOperationException without) {
            // a JVM without the module jdk.management, or of a maker that has no such interface
            return false;
        }
    }

    /** Apart, so that the class above loads where the interface is absent. */
    private static final class Threads {

        private static final com.sun.management.ThreadMXBean BEAN =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        static boolean counted() {
            return BEAN.isThreadAllocatedMemorySupported() && BEAN.isThreadAllocatedMemoryEnabled();
        }

        static long bytes() {
            return BEAN.getCurrentThreadAllocatedBytes();
        }
    }
}
