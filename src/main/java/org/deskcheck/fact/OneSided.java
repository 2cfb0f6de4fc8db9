package org.deskcheck.fact;

import java.util.List;

/**
 * Words of one sort that stand on one side of a comparison alone, as printed there.
 *
 * @param here those that the claim alone has
 * @param there those that the other side alone has
 */
public record OneSided(List<String> here, List<String> there) {

    /** Nothing on either side. */
    public static final OneSided NONE = new OneSided(List.of(), List.of());

    /** Whether nothing stands on one side alone. */
    public boolean even() {
        return here.isEmpty() && there.isEmpty();
    }
}
