package org.deskcheck.align.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.Parts;
import org.deskcheck.dossier.RelationEntry;
import org.deskcheck.fact.Adding;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Sum;
import org.deskcheck.fact.Together;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.vocabulary.Shown;

/** Wholes and the parts that the file declares. */
final class Sums {

    private final Told told;
    private final Map<String, Question> questions;
    private final List<Sum> sums = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    Sums(Told told, Map<String, Question> questions) {
        this.told = told;
        this.questions = questions;
    }

    List<Sum> all() {
        return sums;
    }

    List<Unchecked> unchecked() {
        return unchecked;
    }

    void add(RelationEntry.Adding relation) {
        told.answers(relation.whole()).forEach(whole -> add(whole, relation));
    }

    private void add(Claim whole, RelationEntry.Adding relation) {
        List<Claim> parts = new ArrayList<>();
        List<String> why = new ArrayList<>();
        Together together = Together.DOCUMENT;
        for (String question : relation.parts()) {
            Told.Answer answer = told.beside(whole, question);
            answer.claim().ifPresent(parts::add);
            if (answer.found() && answer.together() != Together.DOCUMENT) {
                together = answer.together();
            } else if (!answer.found()) {
                why.add(name(question) + ": "
                        + (answer.why().isEmpty() ? "there is no figure that belongs to it" : answer.why()));
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        String unusable = Told.figureless(whole);
        if (!unusable.isEmpty()) {
            unchecked.add(new Unchecked(whole, Check.SUM, unusable));
        } else if (parts.stream().anyMatch(part -> part.hedge() != whole.hedge())) {
            unchecked.add(new Unchecked(whole, Check.SUM, "some of the figures are counted and some are not"));
        } else if (!addable(whole, parts)) {
            unchecked.add(new Unchecked(whole, Check.SUM, "its parts are not given in one unit"));
        } else {
            if (!why.isEmpty()) {
                unchecked.add(
                        new Unchecked(whole, Check.SUM, "its parts cannot be added up: " + String.join("; ", why)));
            }
            sums(whole, parts, relation.how(), together, why.isEmpty());
        }
    }

    private void sums(Claim whole, List<Claim> parts, Parts how, Together together, boolean complete) {
        Adding adding =
                switch (how) {
                    case EXHAUSTIVE -> Adding.EXHAUSTIVE;
                    case DISJOINT -> Adding.DISJOINT;
                    case OVERLAPPING -> Adding.OVERLAPPING;
                };
        if (adding == Adding.OVERLAPPING) {
            parts.forEach(part -> sums.add(of(whole, List.of(part), adding, together, complete)));
        }
        if (adding != Adding.OVERLAPPING || (complete && parts.size() > 1)) {
            sums.add(of(whole, parts, adding, together, complete));
        }
    }

    private String name(String question) {
        return Optional.ofNullable(questions.get(question)).map(Sums::name).orElse(question);
    }

    static String name(Question question) {
        return question.scope().stated()
                ? question.scope().name()
                : question.measure().name();
    }

    /** What tells a question from another: its place, or what it counts. */
    private static String name(Question question, Question from) {
        boolean elsewhere = question.scope().stated() && !question.scope().equals(from.scope());
        return elsewhere ? question.scope().name() : question.measure().name();
    }

    private static boolean addable(Claim whole, List<Claim> parts) {
        List<Quantity> all =
                Stream.concat(Stream.of(whole), parts.stream()).map(Numbers::of).toList();
        return all.stream().allMatch(Numbers::counts)
                || all.stream().map(Quantity::dimension).distinct().count() == 1;
    }

    static Sum of(Claim whole, List<Claim> parts, Adding adding, Together together, boolean complete) {
        Quantity figure = Numbers.of(whole);
        Interval sum = parts.stream()
                .map(part -> Numbers.interval(Numbers.of(part)))
                .reduce(Numbers::plus)
                .orElseThrow();
        List<BigDecimal> numbers = parts.stream()
                .map(part -> Numbers.of(part).baseNumber().orElseThrow())
                .toList();
        BigDecimal printed = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal number = figure.baseNumber().orElseThrow();
        boolean bare = Numbers.bare(whole) && parts.stream().allMatch(Numbers::bare);
        return new Sum(
                whole,
                List.copyOf(parts),
                adding,
                together,
                complete,
                sum,
                Numbers.order(sum, Numbers.interval(figure)),
                bare && printed.compareTo(number) == 0,
                bare ? Numbers.gap(printed, number) : 0,
                name(parts.get(0).question(), whole.question()),
                name(whole.question(), parts.get(0).question()),
                working(numbers, printed, figure));
    }

    private static String working(List<BigDecimal> numbers, BigDecimal sum, Quantity in) {
        String left = numbers.stream().map(number -> shown(number, in)).collect(Collectors.joining(" + "));
        return numbers.size() == 1 ? left : left + " = " + shown(sum, in);
    }

    /** A number of the base unit in the unit of another figure, to three decimals. */
    static String shown(BigDecimal base, Quantity in) {
        return Shown.number(Numbers.rounded(base, in.factor()));
    }
}
