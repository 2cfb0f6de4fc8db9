package org.deskcheck.pack.drl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules go from fact to fact by claims alone. */
class JoinsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$claim : Claim( document.story )",
                "$claim : Claim( ) Link( claimId == $claim.id )",
                "Citation( $claim : claim, $cited : cited ) not Slip( claim.id == $claim.id, other.id == $cited.id )",
                "Position( $claim : lead, $other : excluded ) not Citation( claim memberOf $other, declared )",
                "Position( $claim : lead, $other : excluded ) not ( $one : Claim( ) from $other and Link( claimId == $one.id ) )",
                "Lineage( $claim : claim ) not Position( members contains $claim, !own.empty )",
                "Link( last, $claimId : claimId ) Lineage( claim.id == $claimId, $claim : claim )",
                "Position( $claim : lead ) not Rebuttal( claim.id == $claim.id || denied.id == $claim.id )",
                "$claim : Claim( ) exists ( Link( claimId == $claim.id ) and not Wording( claim == $claim ) )",
                "$claim : Claim( ) accumulate( Link( claimId == $claim.id ); $n : count(); $n > 1 )",
            })
    void joinedByClaims(String when) {
        assertThat(byClaims(when)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$claim : Claim( ) exists Claim( document.story )",
                "$claim : Claim( ) not Link( source.id == $claim.document.publisher.id )",
                "$claim : Claim( ) $other : Claim( id != $claim.id )",
                "$claim : Claim( ) $other : Claim( question.id == $claim.question.id )",
                "$document : Document( ) $claim : Claim( document.id == $document.id )",
                "exists Document( ) $claim : Claim( )",
                "Position( $claim : lead ) not Rebuttal( claim.id == $claim.id || denied.document.story )",
                "$claim : Claim( ) accumulate( $link : Link( ); $n : count( $link ); $n > 1 )",
                "$claim : Claim( $id : question.id ) Question( id == $id )",
                "$claim : Claim( ) not Link( claimId != $claim.id )",
            })
    void joinedByMore(String when) {
        assertThat(byClaims(when)).isFalse();
    }

    private static boolean byClaims(String when) {
        DrlFile file = DrlFile.parse(
                        "figures/one.drl",
                        "rule \"figures/one\"\nwhen\n    " + when
                                + "\nthen\n    findings.add( kcontext, $claim );\nend\n")
                .orThrow();
        return Joins.byClaims(file, file.rules().get(0));
    }
}
