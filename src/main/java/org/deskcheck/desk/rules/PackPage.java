package org.deskcheck.desk.rules;

import java.util.List;
import org.deskcheck.pack.Manifest;

/** A stored pack, what it says of itself, and its rules by id. */
public record PackPage(StoredPack pack, Manifest manifest, List<RuleLine> rules) {

    public PackPage {
        rules = List.copyOf(rules);
    }
}
