package org.deskcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.junit.jupiter.api.Test;

/** Whoever sends rules without end fills no memory with the classes of those before: T91 of the listed attempts. */
class AgainAndAgainTest {

    private static final int TIMES = 6;

    @Test
    void theClassesOfRulesThatAreGoneAreGone() {
        judgeWith(0);
        int before = loaded();
        int once = 0;
        for (int i = 1; i <= TIMES; i++) {
            once = judgeWith(i);
        }
        assertThat(once).as("classes of one pack").isPositive();
        // the last of them may still be in use
        assertThat(loaded() - before).as("classes that stay").isLessThan(TIMES / 2 * once);
    }

    /** How many classes a pack of its own has, after judging with it. */
    private static int judgeWith(int turn) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("""
                    rule "desk/again (%d)"
                        @level( note )
                        @message( "it is there" )
                    when
                        $claim : Claim( id == "c-%d-%d" )
                    then
                        findings.add( kcontext, $claim );
                    end
                    """.formatted(i, turn, i));
        }
        RuleFile file = new RuleFile("desk/again", "desk/again.drl", text.toString(), "# desk/again\n\nAgain.\n");
        Bundle bundle = PackCompiler.compile(new Pack(List.of(file), "%064d".formatted(turn), List.of()))
                .orThrow();
        Deskcheck deskcheck = Deskcheck.of(List.of(Bundle.house(), bundle));
        assertThat(deskcheck
                        .verify(deskcheck
                                .read(Unguarded.draft("c-" + turn + "-1"))
                                .orThrow())
                        .report()
                        .complete())
                .isTrue();
        return bundle.classes().size();
    }

    private static int loaded() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
