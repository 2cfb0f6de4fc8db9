package org.deskcheck.workshop.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Expression.Member;
import org.deskcheck.pack.drl.Expression.Name;
import org.deskcheck.pack.drl.Types;

/** The constants beside one in the order in which its kind declares them. */
final class Neighbours {

    private Neighbours() {}

    /** The next and the one before, each once, in a ring; none where the expression is no constant. */
    static List<String> of(Expression expression) {
        if (expression instanceof Member member && member.of() instanceof Name type) {
            return Types.fact(type.name()).stream()
                    .flatMap(found -> beside(names(found), member.name()))
                    .map(name -> type.name() + "." + name)
                    .toList();
        }
        return List.of();
    }

    /** The first and the last constant of a kind, by their names in a rule; none of what has no constants. */
    static List<String> ends(Class<?> type) {
        List<String> names = names(type);
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.get(0), names.get(names.size() - 1))
                        .distinct()
                        .map(name -> type.getSimpleName() + "." + name)
                        .toList();
    }

    private static Stream<String> beside(List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0
                ? Stream.empty()
                : Stream.of(at + 1, at - 1)
                        .map(next -> names.get(Math.floorMod(next, names.size())))
                        .filter(other -> !other.equals(name))
                        .distinct();
    }

    private static List<String> names(Class<?> type) {
        return Optional.ofNullable(type.getEnumConstants()).stream()
                .flatMap(Stream::of)
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
