package org.deskcheck.fact;

/** The comparisons that are made and counted; the name stands in the report. */
public enum Check {
    FIGURES("figures of different origins"),
    STATEMENT("claims against what they lean on"),
    CONVERSION("conversions"),
    QUOTATION("quotations"),
    HOLDING("documents held in full"),
    EVENT_ORDER("order of events"),
    WEEKDAY("weekdays"),
    TIMELINE("answers of one source over time"),
    UNKNOWN("unknowns against figures"),
    DESCRIPTION("sources as described"),
    CREDIT("sources as credited"),
    DENIAL("denials"),
    FORECAST("counts against forecasts"),
    STANCE("terms by party"),
    TERM_WORDING("terms against their text"),
    ENTRY_INTO_FORCE("entry into force"),
    SUM("parts and wholes"),
    PERCENTAGE("percentages"),
    ESTIMATE("ends of estimates"),
    OWN_RANGE("ranges and figures of one document"),
    DISTANCE("figures far from all others"),
    THING("things counted"),
    CLOCKS("the times of one claim"),
    DAY("days against what they lean on"),
    PUBLICATION("documents in their order"),
    CALENDAR("days in digits"),
    DUE("what is told as done, against plans with a day"),
    VERSION("versions and corrections");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
