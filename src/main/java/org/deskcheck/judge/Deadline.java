package org.deskcheck.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Lets rules fire while there is time, and notes the rule at which there was none left. */
final class Deadline implements AgendaFilter {

    private final Duration time;
    private final long end;
    private final List<Judgement.Incomplete> incomplete = new ArrayList<>();

    Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public boolean accept(Match match) {
        boolean inTime = System.nanoTime() - end < 0;
        if (!inTime && incomplete.isEmpty()) {
            incomplete.add(new Judgement.Incomplete(
                    "time",
                    match.getRule().getName(),
                    "the run may take " + time.toMillis() + " ms; rules from here on were not judged"));
        }
        return inTime;
    }

    List<Judgement.Incomplete> incomplete() {
        return List.copyOf(incomplete);
    }
}
