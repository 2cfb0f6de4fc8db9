package org.deskcheck.align.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.PlaceEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Related;
import org.deskcheck.fact.Scope;
import org.deskcheck.fact.ScopeRelation;
import org.deskcheck.fact.Subject;
import org.deskcheck.vocabulary.Measures;

/** The questions of a dossier and how two of them lie to each other. */
public final class Questions {

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Question>> bySubject = new HashMap<>();
    private final Map<String, List<Question>> byParts = new HashMap<>();
    private final Map<String, List<Question>> below = new HashMap<>();
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Measures measures;

    /** {@code sourceName} gives the name of a source that is asked about; {@code rootOf} the party behind a name. */
    public Questions(Dossier dossier, UnaryOperator<String> sourceName, UnaryOperator<String> rootOf) {
        this.measures = Measures.standard().with(dossier.measures());
        Map<String, Subject> subjects = subjects(dossier, rootOf);
        Map<String, String> names = new HashMap<>();
        subjects.values().forEach(subject -> names.put(subject.id(), subject.name()));
        for (QuestionEntry entry : dossier.questions()) {
            Subject subject = subjects.computeIfAbsent(
                    entry.subject(), id -> new Subject(id, sourceName.apply(id), Optional.empty(), Set.of()));
            Scope scope = entry.scope()
                    .map(id -> new Scope(id, names.getOrDefault(id, id)))
                    .orElse(Scope.UNSTATED);
            Question question = new Question(entry.id(), subject, measures.orUnlisted(entry.measure()), scope);
            questions.put(entry.id(), question);
            number.put(entry.id(), number.size());
            bySubject.computeIfAbsent(subject.id(), unused -> new ArrayList<>()).add(question);
            byParts.computeIfAbsent(
                            key(
                                    subject.id(),
                                    question.measure().id(),
                                    question.scope().id()),
                            unused -> new ArrayList<>())
                    .add(question);
        }
        Map<String, PlaceEntry> places = new HashMap<>();
        dossier.places().forEach(place -> places.put(place.id(), place));
        dossier.places().forEach(place -> above.put(place.id(), closure(place, places)));
        questions.values().forEach(question -> above(question)
                .forEach(scope -> below.computeIfAbsent(key(question, scope), unused -> new ArrayList<>())
                        .add(question)));
    }

    public Question byId(String id) {
        Question question = questions.get(id);
        if (question == null) {
            throw new IllegalArgumentException("the reader lets no claim through without its question: " + id);
        }
        return question;
    }

    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    /** The other questions on a question's subject. */
    public List<Question> besides(Question question) {
        return bySubject.getOrDefault(question.subject().id(), List.of()).stream()
                .filter(other -> !other.id().equals(question.id()))
                .toList();
    }

    /** Those of some questions that ask a question's own for a place inside or around its own, in the order of the file. */
    public List<Question> nested(Question question, Set<String> among) {
        List<Question> inside =
                below.getOrDefault(key(question, question.scope().id()), List.of());
        Stream<Question> around = above(question).stream()
                .flatMap(scope -> byParts.getOrDefault(key(question, scope), List.of()).stream());
        return Stream.concat(
                        around,
                        inside.size() <= among.size()
                                ? inside.stream()
                                : among.stream().map(questions::get).filter(other -> inside(other, question)))
                .filter(other -> among.contains(other.id()) && !other.id().equals(question.id()))
                .distinct()
                .sorted(Comparator.comparing(other -> number.getOrDefault(other.id(), 0)))
                .toList();
    }

    private boolean inside(Question one, Question other) {
        return one.subject().id().equals(other.subject().id())
                && one.measure().id().equals(other.measure().id())
                && above(one).contains(other.scope().id());
    }

    private Set<String> above(Question question) {
        return above.getOrDefault(question.scope().id(), Set.of());
    }

    private static String key(Question question, String scope) {
        return key(question.subject().id(), question.measure().id(), scope);
    }

    /** The questions on the same subject whose answer counts all that this one's counts, and perhaps more. */
    public List<Question> wholes(Question question) {
        Set<String> measures = new LinkedHashSet<>(List.of(question.measure().id()));
        measures.addAll(this.measures.wholes(question.measure().id()));
        Set<String> scopes = new LinkedHashSet<>(List.of(question.scope().id()));
        scopes.addAll(above.getOrDefault(question.scope().id(), Set.of()));
        List<Question> found = new ArrayList<>();
        for (String measure : measures) {
            for (String scope : scopes) {
                byParts.getOrDefault(key(question.subject().id(), measure, scope), List.of()).stream()
                        .filter(other -> !measure.equals(question.measure().id())
                                || !scope.equals(question.scope().id()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Whether two different measures are both parts of a third. */
    public boolean siblings(Question one, Question other) {
        Set<String> here = measures.wholes(one.measure().id());
        Set<String> there = measures.wholes(other.measure().id());
        boolean nested = here.contains(other.measure().id())
                || there.contains(one.measure().id());
        return measures(one, other) == MeasureRelation.OTHER
                && !nested
                && here.stream().anyMatch(there::contains);
    }

    private static String key(String subject, String measure, String scope) {
        return subject + "\n" + measure + "\n" + scope;
    }

    public MeasureRelation measures(Question one, Question other) {
        return measures.relation(one.measure(), other.measure());
    }

    public ScopeRelation scopes(Question one, Question other) {
        Scope here = one.scope();
        Scope there = other.scope();
        if (here.id().equals(there.id())) {
            return ScopeRelation.SAME;
        }
        if (!here.stated() || !there.stated()) {
            return ScopeRelation.UNSTATED;
        }
        Set<String> aboveHere = above.getOrDefault(here.id(), Set.of());
        Set<String> aboveThere = above.getOrDefault(there.id(), Set.of());
        if (aboveHere.contains(there.id())) {
            return ScopeRelation.INSIDE;
        }
        if (aboveThere.contains(here.id())) {
            return ScopeRelation.AROUND;
        }
        return aboveHere.isEmpty() && aboveThere.isEmpty() ? ScopeRelation.UNSTATED : ScopeRelation.APART;
    }

    public Related relate(Question one, Question other) {
        return new Related(one, other, measures(one, other), scopes(one, other));
    }

    private static Map<String, Subject> subjects(Dossier dossier, UnaryOperator<String> rootOf) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        dossier.subjects()
                .forEach(entry -> subjects.put(
                        entry.id(),
                        new Subject(entry.id(), entry.name(), entry.by().map(rootOf), roots(entry.between(), rootOf))));
        dossier.events()
                .forEach(entry -> subjects.put(
                        entry.id(),
                        new Subject(entry.id(), entry.name(), entry.by().map(rootOf), roots(entry.between(), rootOf))));
        dossier.places()
                .forEach(entry ->
                        subjects.put(entry.id(), new Subject(entry.id(), entry.name(), Optional.empty(), Set.of())));
        return subjects;
    }

    private static Set<String> roots(List<String> names, UnaryOperator<String> rootOf) {
        Set<String> roots = new HashSet<>();
        names.forEach(name -> roots.add(rootOf.apply(name)));
        return roots;
    }

    private static Set<String> closure(PlaceEntry place, Map<String, PlaceEntry> byId) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(place.liesIn());
        while (!open.isEmpty()) {
            String next = open.pop();
            PlaceEntry entry = byId.get(next);
            if (above.add(next) && entry != null) {
                open.addAll(entry.liesIn());
            }
        }
        return above;
    }
}
