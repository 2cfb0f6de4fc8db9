package org.deskcheck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.deskcheck.Running;

/** A command as it is typed, run where the test runs: no terminal, and nothing of the environment. */
final class Typed {

    private Typed() {}

    static Running deskcheck(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Running(exit, out.toString(), err.toString());
    }

    /** On one line, parts apart by single spaces. */
    static Running deskcheckLine(String line) {
        return deskcheck(line.split(" "));
    }

    /** What is refused: exit code 2, nothing on standard output. */
    static Running refused(String... lines) {
        return new Running(Exit.BAD_INPUT, "", String.join("\n", lines) + "\n");
    }
}
