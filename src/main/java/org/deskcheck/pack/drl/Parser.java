package org.deskcheck.pack.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.drl.Cursor.Refused;
import org.deskcheck.problem.Problem;

/** Reads a file rule by rule; a rule that can't be read is told of once, and the next one is read. */
final class Parser {

    private static final String FORMS = "the right-hand side is `findings.add( kcontext, $claim, $other );` or "
            + "`insertLogical( new Mark( \"name\", $claim ) );`, and nothing else";

    /** A rule's attributes in DRL: each changes when a rule runs, and rules have no order. */
    private static final List<String> ATTRIBUTES = List.of(
            "salience",
            "enabled",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "auto",
            "dialect",
            "duration",
            "timer",
            "calendars",
            "date",
            "entry",
            "refract",
            "direct",
            "attributes");

    /** What may stand at the top of a DRL file elsewhere, and why it may not here. */
    private static final Map<String, String> REFUSED = refused();

    private final SourceText source;
    private final Tokens.Cut cut;
    private final List<Problem> problems;
    private final Cursor cursor;
    private final Expressions expressions;
    private final Conditions conditions;
    private final List<DrlFile.Imported> imports = new ArrayList<>();
    private final List<DrlRule> rules = new ArrayList<>();

    Parser(SourceText source, Tokens.Cut cut, List<Problem> problems) {
        this.source = source;
        this.cut = cut;
        this.problems = problems;
        this.cursor = new Cursor(source, cut.tokens());
        this.expressions = new Expressions(cursor);
        this.conditions = new Conditions(cursor, expressions);
    }

    DrlFile file() {
        while (cursor.now().kind() != Token.Kind.END) {
            try {
                element();
            } catch (Refused refused) {
                problems.add(refused.in(source));
                cursor.toNextRule();
            }
        }
        return new DrlFile(source, List.copyOf(imports), List.copyOf(rules), cut.comments(), cut.tokens());
    }

    private void element() {
        Token token = cursor.now();
        if (token.is("rule")) {
            rules.add(rule());
        } else if (token.is("import")) {
            imports.add(imported());
        } else if (!cursor.takes(";")) {
            String reason = REFUSED.get(token.text());
            throw reason == null
                    ? new Refused(
                            token.span(),
                            "`rule` expected, not " + Cursor.shown(token),
                            "a file holds rules: rule \"family/name\" when ... then ... end")
                    : new Refused(token.span(), "`" + token.text() + "` is not part of the language of rules", reason);
        }
    }

    private DrlFile.Imported imported() {
        Token start = cursor.take();
        if (cursor.sees("static") || cursor.sees("function") || cursor.sees("accumulate") || cursor.sees("acc")) {
            throw new Refused(
                    start.span().to(cursor.now().span()),
                    "`import " + cursor.now().text() + "` is not part of the language of rules",
                    "take it out: all facts are there without it");
        }
        StringBuilder name =
                new StringBuilder(cursor.expectName("the name of a type").text());
        while (cursor.takes(".")) {
            name.append('.')
                    .append(
                            cursor.sees("*")
                                    ? cursor.take().text()
                                    : cursor.expectName("the name of a type").text());
        }
        Span span = cursor.since(start.span());
        cursor.takes(";");
        return new DrlFile.Imported(name.toString(), span);
    }

    private DrlRule rule() {
        cursor.beginRule();
        Token start = cursor.take();
        Token name = cursor.now();
        if (name.kind() != Token.Kind.STRING) {
            throw new Refused(
                    name.span(),
                    "the name of a rule expected, not " + Cursor.shown(name),
                    "write it in quotation marks: rule \"family/name\"");
        }
        cursor.take();
        List<DrlRule.Entry> metadata = new ArrayList<>();
        while (!cursor.sees("when")) {
            if (!cursor.sees("@")) {
                throw beforeWhen(cursor.now());
            }
            metadata.add(entry());
        }
        Token when = cursor.take();
        cursor.takes(":");
        Condition.All conditions = this.conditions.whole();
        Token then = cursor.expect("then", "behind the conditions");
        DrlRule.Action action = action();
        if (cursor.now().kind() == Token.Kind.END) {
            throw new Refused(
                    cursor.now().span(), "`end` expected, not the end of the file", "write `end` behind the rule");
        }
        if (!cursor.sees("end")) {
            throw new Refused(
                    cursor.now().span(),
                    "a second step on the right-hand side: " + Cursor.shown(cursor.now()),
                    "a rule makes one judgement: make two rules of it");
        }
        Token end = cursor.take();
        return new DrlRule(
                Strings.meant(name.text()),
                name.span(),
                List.copyOf(metadata),
                conditions,
                when.span(),
                action,
                then.span(),
                start.span().to(end.span()));
    }

    private static Refused beforeWhen(Token token) {
        if (ATTRIBUTES.contains(token.text())) {
            return new Refused(
                    token.span(),
                    "`" + token.text() + "` is not part of the language of rules",
                    "rules have no order and no attributes: take it out");
        }
        if (token.is("extends")) {
            return new Refused(
                    token.span(),
                    "`extends` is not part of the language of rules",
                    "write the conditions out, or derive a Mark in one rule and match it in the other");
        }
        return new Refused(
                token.span(),
                "`when` expected, not " + Cursor.shown(token),
                "above it stands metadata alone, such as @level( warning )");
    }

    private DrlRule.Entry entry() {
        Token at = cursor.take();
        Token key = cursor.expectName("the name of the metadata");
        Optional<Token> value = Optional.empty();
        if (cursor.takes("(")) {
            if (!cursor.sees(")")) {
                Token token = cursor.take();
                if (token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.WORD) {
                    throw new Refused(
                            token.span(),
                            "`@" + key.text() + "` is neither one word nor one text in quotation marks",
                            "write `@" + key.text() + "( \"...\" )`");
                }
                value = Optional.of(token);
            }
            if (!cursor.sees(")")) {
                throw new Refused(
                        cursor.now().span(),
                        "`@" + key.text() + "` is neither one word nor one text in quotation marks",
                        "write `@" + key.text() + "( \"...\" )`");
            }
            cursor.take();
        }
        return new DrlRule.Entry(key.text(), at.span().to(key.span()), value, cursor.since(at.span()));
    }

    private DrlRule.Action action() {
        Token start = cursor.now();
        if (start.is("findings")) {
            return finds(start);
        }
        if (start.is("insertLogical")) {
            return derives(start);
        }
        throw new Refused(
                start.span(),
                start.is("end") ? "a rule that does nothing" : Cursor.shown(start) + " on the right-hand side",
                FORMS);
    }

    private DrlRule.Finds finds(Token start) {
        cursor.take();
        form(".");
        form("add");
        form("(");
        form("kcontext");
        List<Expression> arguments = new ArrayList<>();
        while (cursor.takes(",")) {
            arguments.add(expressions.read());
        }
        form(")");
        form(";");
        return new DrlRule.Finds(List.copyOf(arguments), cursor.since(start.span()));
    }

    private DrlRule.Derives derives(Token start) {
        cursor.take();
        form("(");
        form("new");
        Token type = cursor.expectName("the type of a fact");
        List<Expression> arguments = expressions.arguments();
        form(")");
        form(";");
        return new DrlRule.Derives(type.text(), type.span(), arguments, cursor.since(start.span()));
    }

    private void form(String text) {
        if (!cursor.takes(text)) {
            throw new Refused(
                    cursor.now().span(),
                    "`" + text + "` expected on the right-hand side, not " + Cursor.shown(cursor.now()),
                    FORMS);
        }
    }

    private static Map<String, String> refused() {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("package", "take it out: the folder is the package");
        refused.put("unit", "take it out: all rules of a pack judge the same facts");
        refused.put("global", "take it out: `findings` is the one global, and it is there");
        refused.put("function", "a rule compares what facts say; where that does not suffice, a fact is missing");
        refused.put("query", "match the facts in the rules that ask for them");
        refused.put("declare", "derive a Mark: insertLogical( new Mark( \"name\", $claim ) );");
        refused.put("dialect", "take it out");
        refused.put("expander", "write the rule in DRL itself");
        refused.put("template", "make a table of it: a CSV file beside its page");
        for (String attribute : ATTRIBUTES) {
            refused.put(attribute, "rules have no order and no attributes: take it out");
        }
        return Map.copyOf(refused);
    }
}
