package org.deskcheck.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.fact.Consistency;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.Test;

class DeclaredRulesTest {

    @Test
    void quotesCommasAndEscapesInAMessageAreWhatTheAuthorMeant() {
        RuleInfo rule = only("""
                rule "drift/bound-changed (added)"
                    @level( warning )
                    @message( "\\"{cited}\\", (at) @home: a=b \\\\ “x”, it's; {claim}" )
                    @ask( "Who, when?" )
                    @supports( altered )
                when
                    Citation( $claim : claim, $cited : cited )
                then
                    findings.add( kcontext, $claim );
                end
                """);
        assertThat(rule)
                .isEqualTo(new RuleInfo(
                        "drift/bound-changed",
                        "drift/bound-changed (added)",
                        Pass.FIND,
                        "drift/bound-changed.drl",
                        1,
                        8,
                        Level.WARNING,
                        Kind.FAIL,
                        "\"{cited}\", (at) @home: a=b \\ “x”, it's; {claim}",
                        "Who, when?",
                        Optional.of(Consistency.ALTERED),
                        "The bound changed.",
                        "",
                        List.of(),
                        true));
    }

    @Test
    void anIndexReadBackIsTheIndexWritten() {
        RuleInfo rule = only("""
                rule "drift/bound-changed"
                    @kind( review )
                    @message( "tab\\tline\\n\\\\n" )
                when
                    $claim : Claim( named )
                then
                    findings.add( kcontext, $claim );
                end
                """);
        Bundle bundle = new Bundle("d", List.of(rule), Map.of(Pass.FIND, List.of("a.B")), Map.of());
        assertThat(Index.read(bundle.index())).isEqualTo(bundle);
    }

    @Test
    void aRuleThatOnlyDerivesNeedsNoMetadata() {
        RuleInfo rule = only("""
                rule "drift/bound-changed"
                when
                    $claim : Claim( named )
                then
                    insertLogical( new Mark( "named", $claim ) );
                end
                """);
        assertThat(rule.finds()).isFalse();
    }

    @Test
    void everyProblemIsNamedAtItsLine() {
        List<Problem> problems = DeclaredRules.in(file("""
                        rule "drift/other"
                            @level( warnin )
                            @mesage( "x" )
                            @ask( Who )
                        when
                            $claim : Claim( named )
                        then
                            findings.add( kcontext, $claim );
                        end
                        """)).problems();
        assertThat(problems.stream().map(Problem::toString)).containsExactly("""
                        drift/bound-changed.drl:1:6: rule `drift/other` has no `@message`
                          hint: say in a line what is wrong""", """
                        drift/bound-changed.drl:1:6: rule `drift/other` stands in the file of `drift/bound-changed`
                          hint: name it `drift/bound-changed`, or `drift/bound-changed (variant)`""", """
                        drift/bound-changed.drl:2:5: unknown level `warnin`
                          hint: did you mean `warning`?""", """
                        drift/bound-changed.drl:3:5: unknown metadata `@mesage`
                          hint: did you mean `message`?""", """
                        drift/bound-changed.drl:4:5: `@ask` is not one text in quotes
                          hint: write `@ask( "..." )`""");
    }

    private static RuleInfo only(String drl) {
        List<RuleInfo> rules = DeclaredRules.in(file(drl)).orThrow();
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }

    private static RuleFile file(String drl) {
        return new RuleFile(
                "drift/bound-changed",
                "drift/bound-changed.drl",
                drl,
                "# drift/bound-changed\nThe bound changed.\n\n## Avoid\n");
    }
}
