package org.deskcheck.fact;

/**
 * An answer in words: yes, no, deferred, or one that has a name.
 *
 * @param text as written: "accepted"
 * @param answer what it comes to
 * @param name the answer's name in lower case; the same for every wording of yes, of no and of deferred
 */
public record Term(String text, Answer answer, String name) implements Value {

    @Override
    public ValueKind kind() {
        return ValueKind.TERM;
    }

    /** Whether the question is answered one way or the other. */
    public boolean decided() {
        return answer == Answer.YES || answer == Answer.NO;
    }
}
