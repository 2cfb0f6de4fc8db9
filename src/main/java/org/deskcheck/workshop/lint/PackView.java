package org.deskcheck.workshop.lint;

import java.util.List;

/** A pack as checks see it: what can be parsed of it, with all pages. */
record PackView(List<FileView> files) {

    List<RuleView> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }
}
