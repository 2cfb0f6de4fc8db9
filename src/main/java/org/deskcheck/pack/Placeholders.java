package org.deskcheck.pack;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Meaning;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** What a rule's message and its question ask for in curly brackets: each has to be something that the rule binds. */
final class Placeholders {

    private static final Pattern PATH = Pattern.compile("\\{([a-zA-Z]+)(?:\\.[a-zA-Z]+)*}");

    private Placeholders() {}

    static void check(DrlFile drl, DrlRule rule, List<Problem> problems) {
        Set<String> bound = Meaning.bindings(drl, rule).keySet().stream()
                .map(name -> name.startsWith("$") ? name.substring(1) : name)
                .collect(Collectors.toSet());
        for (DrlRule.Entry entry : rule.metadata()) {
            if (entry.isText() && (entry.key().equals("message") || entry.key().equals("ask"))) {
                Matcher asked = PATH.matcher(entry.meant());
                while (asked.find()) {
                    if (!bound.contains(asked.group(1))) {
                        problems.add(drl.source()
                                .problem(
                                        entry.span(),
                                        "`@" + entry.key() + "` asks for " + Quoted.of(asked.group())
                                                + ", and the rule binds no " + Quoted.of(asked.group(1)),
                                        Nearest.hint(
                                                asked.group(1),
                                                bound,
                                                "bind it in a condition: `$" + asked.group(1) + " : ...`")));
                    }
                }
            }
        }
    }
}
