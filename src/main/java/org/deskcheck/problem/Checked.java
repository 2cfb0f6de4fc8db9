package org.deskcheck.problem;

import java.util.List;
import java.util.Optional;

/**
 * A value, or the problems that keep it from being one; a value may come with remarks, problems that stop nothing.
 *
 * @param <T> what is there when nothing stops it
 */
public final class Checked<T> {

    private final Optional<T> value;
    private final List<Problem> problems;

    private Checked(Optional<T> value, List<Problem> problems) {
        this.value = value;
        this.problems = problems;
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(Optional.of(value), List.of());
    }

    /** A value beside remarks that stop nothing, sorted. */
    public static <T> Checked<T> of(T value, List<Problem> remarks) {
        return new Checked<>(Optional.of(value), sorted(remarks));
    }

    /**
     * No value, and why.
     *
     * @throws IllegalArgumentException when there is no problem to show
     */
    public static <T> Checked<T> failed(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a failure names at least one problem");
        }
        return new Checked<>(Optional.empty(), sorted(problems));
    }

    public boolean isPresent() {
        return value.isPresent();
    }

    public Optional<T> value() {
        return value;
    }

    /** Every problem, sorted by place; remarks where there is a value. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The value.
     *
     * @throws ProblemsException with every problem, when there is none
     */
    public T orThrow() {
        return value.orElseThrow(() -> new ProblemsException(problems));
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted().toList();
    }
}
