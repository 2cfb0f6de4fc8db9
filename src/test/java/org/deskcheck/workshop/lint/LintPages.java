package org.deskcheck.workshop.lint;

import java.util.List;

/** The checks as a page for authors. */
final class LintPages {

    private LintPages() {}

    /** A table of all checks, and a section on each. */
    static String all() {
        List<CheckPage> pages =
                Lint.ids().stream().flatMap(id -> Lint.page(id).stream()).toList();
        StringBuilder text = new StringBuilder("\n| Check | Level | Told when |\n| --- | --- | --- |\n");
        for (CheckPage page : pages) {
            text.append("| [`%s`](#%s) | %s | %s |%n".formatted(page.id(), page.id(), page.level(), page.title()));
        }
        for (CheckPage page : pages) {
            text.append("\n### ").append(page.id()).append("\n\n");
            text.append(page.title()).append(". ").append(page.why()).append("\n\nTold:\n");
            page.told().forEach(block -> block(block, text));
            text.append("\nNot told:\n");
            page.silent().forEach(block -> block(block, text));
        }
        return text.toString();
    }

    private static void block(CheckPage.Block block, StringBuilder text) {
        String fence = block.kind().equals("md") ? "````" : "```";
        text.append("\n%s%s%n%s%s%n".formatted(fence, block.kind(), block.text(), fence));
    }
}
