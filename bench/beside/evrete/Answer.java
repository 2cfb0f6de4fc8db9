package beside;

import java.util.ArrayList;
import java.util.List;

/** An answer to a question, and what the first pass gathered against it. */
public final class Answer {

    private Claim lead;
    private final List<Claim> members = new ArrayList<>();
    private int excluded;
    private int leastTimes = Integer.MAX_VALUE;
    private boolean readApart;
    private boolean own;
    private boolean leadDrifted;
    private boolean otherDrifted;

    void member(Claim claim) {
        members.add(claim);
        lead = lead == null || claim.getRank() < lead.getRank() ? claim : lead;
    }

    void settle(Gathered gathered) {
        leadDrifted = gathered.drifted(lead);
        for (Claim member : members) {
            own |= gathered.contradictsItself(member);
            for (Claim other : gathered.excluded(member)) {
                excluded++;
                otherDrifted |= gathered.drifted(other);
            }
            for (Claim other : gathered.readApart(member)) {
                readApart = true;
                leastTimes = Math.min(leastTimes, lead.times(other));
            }
        }
    }

    public Claim getLead() {
        return lead;
    }

    public boolean isStory() {
        return lead.isStory();
    }

    /** How many claims of other origins its own cannot stand beside, the nearest of each. */
    public int getExcluded() {
        return excluded;
    }

    public boolean isReadApart() {
        return readApart;
    }

    public int getLeastTimes() {
        return leastTimes;
    }

    public boolean isOwn() {
        return own;
    }

    /** Whether what it leans on has another figure. */
    public boolean isLeadDrifted() {
        return leadDrifted;
    }

    public boolean isOtherDrifted() {
        return otherDrifted;
    }
}
