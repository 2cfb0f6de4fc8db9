package org.deskcheck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.drools.core.common.BaseNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts are looked up by the keys on which rules join: where each is tried with each, a hot question is never done. */
class JoinsTest {

    @Test
    void noHouseRuleTriesEachWithEach() {
        assertThat(tryingEach(Bundle.house())).isEmpty();
    }

    @Test
    void aDesksRuleIsLookedUpByTheIdBehindABinding(@TempDir Path folder) throws IOException {
        String rule = """
                rule "desk/unsourced"
                    @level( note )
                    @message( "“{claim}” rests on {link.source}" )
                    @ask( "Who is it?" )
                when
                    $claim : Claim( )
                    $link : Link( claimId == $claim.id, last )
                    not Citation( claim.id == $claim.id, declared )
                then
                    findings.add( kcontext, $claim );
                end
                """;
        write(folder, "unsourced", rule);
        // what no index serves is seen, too
        write(
                folder,
                "behind",
                rule.replace("unsourced", "behind").replace("claimId == $claim.id", "claimId >= $claim.id"));
        assertThat(tryingEach(PackCompiler.compile(Pack.read(folder)).orThrow()))
                .containsExactly("desk/behind");
    }

    private static void write(Path folder, String name, String rule) throws IOException {
        Path family = Files.createDirectories(folder.resolve("desk"));
        Files.writeString(family.resolve(name + ".drl"), rule);
        Files.writeString(family.resolve(name + ".md"), "# desk/" + name + "\n\nNobody is named.\n");
    }

    /** The rules with a join that no index serves. */
    private static Set<String> tryingEach(Bundle bundle) {
        Rulebase rules = new Rulebase(List.of(bundle), Levels.none());
        Set<String> found = new TreeSet<>();
        for (Pass pass : Pass.values()) {
            nodes((InternalRuleBase) rules.base(pass, Set.of()))
                    .filter(BetaNode.class::isInstance)
                    .map(BetaNode.class::cast)
                    // a group of conditions is joined by the facts before it
                    .filter(node -> node.getObjectTypeNode() != null)
                    .filter(node -> !node.getRawConstraints().isIndexed())
                    .flatMap(node -> Stream.of(node.getAssociatedRules()))
                    .forEach(rule -> found.add(rule.getName()));
        }
        return found;
    }

    private static Stream<BaseNode> nodes(InternalRuleBase base) {
        Set<BaseNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<BaseNode> all = new ArrayList<>();
        Deque<BaseNode> open =
                new ArrayDeque<>(base.getRete().getEntryPointNodes().values());
        while (!open.isEmpty()) {
            BaseNode node = open.pop();
            if (seen.add(node)) {
                all.add(node);
                if (node instanceof EntryPointNode entry) {
                    open.addAll(entry.getObjectTypeNodes().values());
                } else if (node instanceof ObjectTypeNode || node instanceof ObjectSource) {
                    Stream.of(((ObjectSource) node).getObjectSinkPropagator().getSinks())
                            .forEach(sink -> open.push((BaseNode) sink));
                } else if (node instanceof LeftTupleSource source) {
                    Stream.of(source.getSinkPropagator().getSinks()).forEach(sink -> open.push((BaseNode) sink));
                }
            }
        }
        return all.stream();
    }
}
