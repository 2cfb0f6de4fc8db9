package org.deskcheck.pack.drl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Expression.Binary;
import org.deskcheck.pack.drl.Expression.Call;
import org.deskcheck.pack.drl.Expression.Entry;
import org.deskcheck.pack.drl.Expression.In;
import org.deskcheck.pack.drl.Expression.Literal;
import org.deskcheck.pack.drl.Expression.Member;
import org.deskcheck.pack.drl.Expression.Name;
import org.deskcheck.pack.drl.Expression.Narrowed;
import org.deskcheck.pack.drl.Expression.Parenthesised;
import org.deskcheck.pack.drl.Expression.Unary;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * What an expression is, and what is not right with it. After a problem the shape is unknown, so that one slip is told
 * once.
 *
 * @param pattern the fact whose fields stand without a name before them; empty outside a pattern
 */
record Typing(SourceText source, Scope scope, Optional<Shape> pattern, List<Problem> problems)
        implements Expression.Reader<Shape> {

    Shape of(Expression expression) {
        return expression.read(this);
    }

    @Override
    public Shape literal(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> Shape.TEXT;
            case NUMBER -> Shape.NUMBER;
            case BOOLEAN -> Shape.BOOLEAN;
            case NULL -> Shape.NOTHING;
        };
    }

    @Override
    public Shape name(Name name) {
        String text = name.name();
        if (text.equals("this") && pattern.isPresent()) {
            return pattern.orElseThrow();
        }
        Optional<Shape> known = pattern.flatMap(fact -> Types.field(fact, text))
                .map(Types.Member::shape)
                .or(() -> scope.shape(text));
        return known.orElseGet(() -> unknownName(name));
    }

    private Shape unknownName(Name name) {
        boolean field = pattern.isPresent() && !name.name().startsWith("$");
        Collection<String> candidates = new TreeSet<>(scope.all().keySet());
        pattern.filter(fact -> field).ifPresent(fact -> candidates.addAll(fields(fact)));
        String said;
        if (Types.fact(name.name()).isPresent()) {
            said = Quoted.of(name.name()) + " is a type, where a value is asked for";
        } else if (field) {
            said = "`" + pattern.orElseThrow() + "` has no field " + Quoted.of(name.name());
        } else {
            said = "nothing is bound as " + Quoted.of(name.name());
        }
        String otherwise = field ? listedFields(pattern.orElseThrow()) : "bind it above: `$claim : claim`";
        return problem(name.span(), said, Nearest.hint(name.name(), candidates, otherwise));
    }

    @Override
    public Shape member(Member member) {
        if (member.of() instanceof Name type
                && !bound(type.name())
                && Types.fact(type.name()).isPresent()) {
            return constant(Types.fact(type.name()).orElseThrow(), member);
        }
        Shape of = of(member.of());
        if (!of.known()) {
            return Shape.UNKNOWN;
        }
        return Types.field(of, member.name())
                .map(Types.Member::shape)
                .orElseGet(() -> problem(
                        member.nameSpan(),
                        "`" + of + "` has no field " + Quoted.of(member.name()),
                        Nearest.hint(member.name(), fields(of), listedFields(of))));
    }

    private boolean bound(String name) {
        return scope.shape(name).isPresent()
                || pattern.flatMap(fact -> Types.field(fact, name)).isPresent();
    }

    private Shape constant(Class<?> type, Member member) {
        List<String> constants = constants(type);
        return constants.contains(member.name())
                ? Shape.of(type)
                : problem(
                        member.nameSpan(),
                        "`" + type.getSimpleName() + "` has no " + Quoted.of(member.name()),
                        Nearest.hint(
                                member.name(),
                                constants,
                                constants.isEmpty()
                                        ? "it is a fact: bind one, and ask it"
                                        : "there are " + String.join(", ", constants)));
    }

    static List<String> constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Stream.of(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }

    @Override
    public Shape call(Call call) {
        if (call.of()
                .filter(of -> of instanceof Name name
                        && !bound(name.name())
                        && Types.fact(name.name()).isPresent())
                .isPresent()) {
            call.arguments().forEach(this::of);
            return problem(
                    call.nameSpan(), "a call of a type itself: " + Quoted.of(call.name()), "ask a fact that is bound");
        }
        Optional<Shape> of = call.of().map(this::of).or(this::pattern);
        List<Shape> arguments = call.arguments().stream().map(this::of).toList();
        if (of.isEmpty()) {
            return problem(
                    call.nameSpan(), "there are no functions: " + Quoted.of(call.name()), "compare what facts say");
        }
        Shape owner = of.orElseThrow();
        if (!owner.known()) {
            return call.of().isPresent() && knownProblem()
                    ? Shape.UNKNOWN
                    : problem(
                            call.nameSpan(),
                            "it is not known what " + Quoted.of(call.name()) + " is asked of",
                            "narrow it first: `value#Quantity`");
        }
        Optional<Types.Member> method = Types.method(owner, call.name(), arguments.size());
        if (method.isEmpty()) {
            return problem(
                    call.nameSpan(),
                    "`" + owner + "` has nothing called " + Quoted.of(call.name() + "()") + " that rules may ask",
                    Nearest.hint(call.name(), fields(owner), listedFields(owner)));
        }
        for (int i = 0; i < arguments.size(); i++) {
            Shape wanted = method.orElseThrow().parameters().get(i);
            if (!arguments.get(i).meets(wanted)) {
                problem(
                        call.arguments().get(i).span(),
                        "`" + call.name() + "` asks for " + wanted.named() + ", and gets "
                                + arguments.get(i).named(),
                        "give it " + wanted.named());
            }
        }
        return method.orElseThrow().shape();
    }

    private boolean knownProblem() {
        return !problems.isEmpty();
    }

    @Override
    public Shape entry(Entry entry) {
        Shape of = of(entry.of());
        of(entry.key());
        if (!of.known()) {
            return Shape.UNKNOWN;
        }
        if (of.isCollection()) {
            return of.element();
        }
        return java.util.Map.class.isAssignableFrom(of.type())
                ? of.value()
                : problem(
                        entry.span(),
                        "`" + of + "` has no entries",
                        "[ ] asks a map such as `extra` for the value of a key");
    }

    @Override
    public Shape narrowed(Narrowed narrowed) {
        Shape of = of(narrowed.of());
        Optional<Class<?>> type = Types.fact(narrowed.type());
        if (type.isEmpty()) {
            return problem(
                    narrowed.typeSpan(),
                    "there is no type " + Quoted.of(narrowed.type()),
                    Nearest.hint(narrowed.type(), Types.names(), "`rules facts` lists them"));
        }
        Shape shape = Shape.of(type.orElseThrow());
        return of.meets(shape) || of.type().isInterface()
                ? shape
                : problem(narrowed.typeSpan(), of.named() + " is never " + shape.named(), "name a type that it can be");
    }

    @Override
    public Shape unary(Unary unary) {
        Shape operand = of(unary.operand());
        boolean negation = unary.operator().equals("!");
        Shape wanted = negation ? Shape.BOOLEAN : Shape.NUMBER;
        if (operand.known() && (negation ? !operand.isBoolean() : !operand.isNumber())) {
            return problem(
                    unary.span(),
                    "`" + unary.operator() + "` before " + operand.named(),
                    "it stands before " + wanted.named());
        }
        return wanted;
    }

    @Override
    public Shape binary(Binary binary) {
        Shape left = of(binary.left());
        Shape right = binary.operator().equals("instanceof") ? type(binary.right()) : of(binary.right());
        return switch (binary.operator()) {
            case "&&", "||" -> {
                condition(binary.left(), left);
                condition(binary.right(), right);
                yield Shape.BOOLEAN;
            }
            case "==", "!=" -> {
                comparable(binary, left, right);
                yield Shape.BOOLEAN;
            }
            case "<", "<=", ">", ">=" -> {
                ordered(binary, left, right);
                yield Shape.BOOLEAN;
            }
            case "contains" -> holds(binary, left, right);
            case "memberOf" -> holds(binary, right, left);
            case "matches" -> matches(binary, left);
            case "instanceof" -> Shape.BOOLEAN;
            default -> sum(binary, left, right);
        };
    }

    private Shape type(Expression right) {
        if (right instanceof Name name && Types.fact(name.name()).isPresent()) {
            return Shape.of(Types.fact(name.name()).orElseThrow());
        }
        return problem(
                right.span(),
                "`instanceof` asks for the type of a fact",
                "name one, as in `value instanceof Quantity`");
    }

    /** Each side of {@code &&} is true or false by itself. */
    void condition(Expression expression, Shape shape) {
        if (shape.known() && !shape.isBoolean()) {
            String hint = shape.type() == Optional.class
                    ? "ask `.isPresent()` of it"
                    : shape.isCollection() ? "ask `!....empty` of it" : "compare it with something";
            problem(expression.span(), shape.named() + " where true or false is asked for", hint);
        }
    }

    private void comparable(Binary binary, Shape left, Shape right) {
        if (!left.meets(right)) {
            String hint = left.type() == Optional.class || right.type() == Optional.class
                    ? "ask `.get()` of the optional one, behind `.isPresent()`"
                    : left.type().isEnum() && right.isText()
                            ? "write " + left.type().getSimpleName() + "." + "NAME, without quotation marks"
                            : "compare what can be the same";
            problem(binary.span(), left.named() + " is never the same as " + right.named(), hint);
        }
    }

    private void ordered(Binary binary, Shape left, Shape right) {
        boolean order = ordered(left) && ordered(right) && left.meets(right);
        if (left.known() && right.known() && !order) {
            problem(
                    binary.span(),
                    "`" + binary.operator() + "` between " + left.named() + " and " + right.named(),
                    "it compares two numbers, or two days");
        }
    }

    private static boolean ordered(Shape shape) {
        return shape.isNumber() || (Comparable.class.isAssignableFrom(shape.type()) && !shape.isBoolean());
    }

    private Shape holds(Binary binary, Shape whole, Shape part) {
        if (whole.isText()) {
            comparable(binary, whole, part);
        } else if (whole.known() && !whole.isCollection()) {
            return problem(
                    binary.span(),
                    "`" + binary.operator() + "` with " + whole.named(),
                    "it looks into a list or a text");
        } else if (!whole.element().meets(part)) {
            return problem(binary.span(), whole.named() + " never holds " + part.named(), "ask for what it can hold");
        }
        return Shape.BOOLEAN;
    }

    private Shape matches(Binary binary, Shape left) {
        if (left.known() && !left.isText()) {
            return problem(binary.span(), "`matches` with " + left.named(), "it compares a text with a pattern");
        }
        if (!(binary.right() instanceof Literal literal) || literal.kind() != Literal.Kind.TEXT) {
            return problem(
                    binary.right().span(),
                    "a pattern that is not written out",
                    "write the pattern in quotation marks: the words of a claim are no pattern");
        }
        return Shape.BOOLEAN;
    }

    private Shape sum(Binary binary, Shape left, Shape right) {
        boolean numbers = (left.isNumber() || !left.known()) && (right.isNumber() || !right.known());
        return numbers
                ? Shape.NUMBER
                : problem(
                        binary.span(),
                        "`" + binary.operator() + "` between " + left.named() + " and " + right.named(),
                        "sums are of numbers");
    }

    @Override
    public Shape in(In in) {
        Shape operand = of(in.operand());
        for (Expression choice : in.choices()) {
            Shape shape = of(choice);
            if (!operand.meets(shape)) {
                problem(choice.span(), operand.named() + " is never " + shape.named(), "list what it can be");
            }
        }
        return Shape.BOOLEAN;
    }

    @Override
    public Shape parenthesised(Parenthesised parenthesised) {
        return of(parenthesised.inner());
    }

    Shape problem(Span span, String said, String hint) {
        problems.add(source.problem(span, said, hint));
        return Shape.UNKNOWN;
    }

    static Collection<String> fields(Shape shape) {
        return Types.members(shape.type()).stream()
                .map(Types.Member::name)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    static String listedFields(Shape shape) {
        Collection<String> fields = fields(shape);
        return fields.isEmpty() ? "nothing can be asked of it" : "there are " + String.join(", ", fields);
    }
}
