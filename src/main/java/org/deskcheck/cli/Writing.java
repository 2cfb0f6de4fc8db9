package org.deskcheck.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: where it writes, and its own specification. */
abstract class Writing {

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable PrintWriter out;
    private @Nullable PrintWriter err;

    /** The command as picocli knows it. */
    final CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives a command its specification before it calls it");
        }
        return spec;
    }

    /** For a command that picocli does not call: where it writes. */
    final void writeTo(PrintWriter output, PrintWriter errors) {
        out = output;
        err = errors;
    }

    final PrintWriter out() {
        return out == null ? spec().commandLine().getOut() : out;
    }

    final PrintWriter err() {
        return err == null ? spec().commandLine().getErr() : err;
    }

    /** Writes a whole answer to standard output; the exit code that says so. */
    final int printed(String text) {
        out().print(text);
        out().flush();
        return Exit.CLEAN;
    }
}
