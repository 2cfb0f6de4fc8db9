package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Quoted;

/** A page that names a rule that is not there. */
final class UnknownRuleNamed implements Check {

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile(
            "(?<![\\w./:(-])([a-z][a-z0-9-]*/[a-z][a-z0-9-]*[a-z0-9])(?![\\w/-]|\\.\\w)");

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(PackView pack, Findings findings) {
        Set<String> ids = pack.files().stream().map(FileView::id).collect(Collectors.toSet());
        Set<String> families =
                ids.stream().map(id -> id.substring(0, id.indexOf('/'))).collect(Collectors.toSet());
        for (FileView file : pack.files()) {
            List<String> prose = file.prose();
            for (int i = 0; i < prose.size(); i++) {
                // another heading is told by the check for it
                Matcher id = ID.matcher(prose.get(i).startsWith("# ") ? "" : prose.get(i));
                while (id.find()) {
                    String named = id.group(1);
                    if (!ids.contains(named) && families.contains(named.substring(0, named.indexOf('/')))) {
                        findings.page(
                                file,
                                i + 1,
                                "there is no rule " + Quoted.of(named),
                                Nearest.hint(named, ids, "name one of this pack, or take it out"));
                    }
                }
            }
        }
    }
}
