package org.deskcheck.server;

import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/** How much of a list an answer has. */
final class Paging {

    /** Where nothing else is asked for. */
    static final String USUAL = "50";

    private static final int MOST = Limits.most("page");

    private Paging() {}

    /**
     * How many are wanted.
     *
     * @throws Refused {@link Refused.Why#MALFORMED} where that is no number from 1 to the limit {@code page}
     */
    static int limit(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Refused.because(
                Refused.Why.MALFORMED, "`limit` has to be a number from 1 to " + MOST + ", and is " + Quoted.of(text));
    }

    /**
     * Behind which number to go on.
     *
     * @throws Refused {@link Refused.Why#MALFORMED} where that is no number from 0 up
     */
    static long since(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw Refused.because(Refused.Why.MALFORMED, "`since` has to be a number from 0 up, and is " + Quoted.of(text));
    }
}
