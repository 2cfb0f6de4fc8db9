package org.deskcheck.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.junit.jupiter.api.Test;

/** What is compiled again when some of a pack changes, and what there is to judge by then. */
class IncrementalTest {

    private static final RuleFile ROUND = rule("desk/round", "round");
    private static final RuleFile BROKEN = rule("desk/named", "name");
    private static final RuleFile MENDED = rule("desk/named", "named");
    private static final RuleFile DENIED = rule("desk/denied", "denial.isPresent()");

    @Test
    void onlyWhatChangedIsCompiledAndOnlyWhatIsThereIsLoaded() {
        Incremental incremental = new Incremental();

        Incremental.Compiled first = incremental.compile(pack(BROKEN, ROUND));
        assertThat(rules(first)).containsExactly("desk/round");
        assertThat(first.failed()).containsExactly("desk/named");
        assertThat(first.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.toString())
                .startsWith("desk/named.drl:"));

        Incremental.Compiled mended = incremental.compile(pack(MENDED, ROUND));
        assertThat(rules(mended)).containsExactly("desk/named", "desk/round");
        assertThat(mended.changed()).containsExactly("desk/named");
        assertThat(mended.failed()).isEmpty();
        assertThat(mended.problems()).isEmpty();

        assertThat(incremental.compile(pack(MENDED, ROUND)).changed()).isEmpty();

        Incremental.Compiled brokenAgain = incremental.compile(pack(BROKEN, DENIED, ROUND));
        assertThat(rules(brokenAgain)).containsExactly("desk/denied", "desk/round");
        assertThat(brokenAgain.changed()).isEqualTo(Set.of("desk/denied", "desk/named"));

        Incremental.Compiled removed = incremental.compile(pack(MENDED));
        assertThat(rules(removed)).containsExactly("desk/named");
        assertThat(removed.problems()).isEmpty();
    }

    private static List<String> rules(Incremental.Compiled compiled) {
        return compiled.bundles().stream()
                .map(Bundle::rules)
                .flatMap(List::stream)
                .map(RuleInfo::rule)
                .sorted()
                .toList();
    }

    private static Pack pack(RuleFile... files) {
        return new Pack(
                List.of(files), Stream.of(files).map(RuleFile::drl).toList().toString(), List.of());
    }

    private static RuleFile rule(String id, String condition) {
        String drl = """
                rule "%s"
                    @level( note )
                    @message( "It is “{claim.value}”" )
                when
                    $claim : Claim( %s )
                then
                    findings.add( kcontext, $claim );
                end
                """.formatted(id, condition);
        return new RuleFile(id, id + ".drl", drl, "# " + id + "\n\nIt is so.\n");
    }
}
