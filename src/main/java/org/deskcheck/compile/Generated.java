package org.deskcheck.compile;

import java.util.regex.Pattern;

/** Messages about code that Drools generated, as an author of rules can read them. */
final class Generated {

    private static final Pattern JAVA_SOURCE = Pattern.compile("(?m)^\\s*(package|import|public class) [\\w.*{ ]+");

    private Generated() {}

    /** Whether the message is the whole of a generated class. */
    static boolean isDump(String message) {
        return message.lines().count() > 5 && JAVA_SOURCE.matcher(message).find();
    }

    static String readable(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    static String readable(Throwable failed) {
        String message = failed.getMessage();
        return "the compiler of rules gave up: " + readable(message == null ? failed.toString() : message);
    }
}
