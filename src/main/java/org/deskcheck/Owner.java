package org.deskcheck;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.deskcheck.fact.Claim;

/** The claim that a fact is of: the first that it names. All that it names share a key. */
final class Owner {

    private static final ClassValue<Optional<RecordComponent>> FIRST = new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(part -> part.getType() == Claim.class)
                            .findFirst()
                    : Optional.empty();
        }
    };

    private Owner() {}

    /** The id of the claim; empty where the fact names none. */
    static Optional<String> of(Object fact) {
        if (fact instanceof Claim claim) {
            return Optional.of(claim.id());
        }
        return FIRST.get(fact.getClass()).map(part -> claim(part, fact).id());
    }

    private static Claim claim(RecordComponent part, Object fact) {
        try {
            return (Claim) part.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("facts are open to all", closed);
        }
    }
}
