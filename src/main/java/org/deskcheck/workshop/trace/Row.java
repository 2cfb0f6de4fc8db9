package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that met conditions of a rule so far.
 *
 * @param values what they bound, by name with its {@code $}
 * @param facts in the order in which the conditions stand
 */
record Row(Map<String, Object> values, List<Object> facts) {

    static final Row EMPTY = new Row(Map.of(), List.of());

    Row with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Row(more, facts);
    }

    Row matching(Object fact) {
        List<Object> more = new ArrayList<>(facts);
        more.add(fact);
        return new Row(values, more);
    }
}
