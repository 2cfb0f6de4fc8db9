package org.deskcheck.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** Problems and places as the workshop's commands write them in JSON. */
public final class ProblemJson {

    private ProblemJson() {}

    public static Map<String, Object> of(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        problem.place().ifPresent(place -> json.put("location", place(place)));
        json.put("text", problem.text());
        problem.hint().ifPresent(hint -> json.put("hint", hint));
        return json;
    }

    /** Where something begins; paths with slashes, whatever the machine. */
    public static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", place.file().replace('\\', '/'));
        json.put("line", place.line());
        json.put("column", place.column());
        return json;
    }
}
