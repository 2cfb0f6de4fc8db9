package org.deskcheck.fact;

/** The comparisons that are made and counted; the name stands in the report. */
public enum Check {
    /** {@link Position}. */
    FIGURES("figures of different origins"),
    /** {@link Citation}. */
    STATEMENT("claims against what they lean on"),
    /** {@link Conversion}. */
    CONVERSION("conversions"),
    /** {@link Wording}, {@link Renderings}. */
    QUOTATION("quotations"),
    /** {@link Holding}. */
    HOLDING("documents held in full"),
    /** {@link EventOrder}. */
    EVENT_ORDER("order of events"),
    /** {@link Weekday}. */
    WEEKDAY("weekdays"),
    /** {@link Timeline}, {@link Recurrence}. */
    TIMELINE("answers of one source over time"),
    /** {@link Beside}. */
    UNKNOWN("unknowns against figures"),
    /** {@link Description}. */
    DESCRIPTION("sources as described"),
    /** {@link Crediting}. */
    CREDIT("sources as credited"),
    /** {@link Rebuttal}. */
    DENIAL("denials"),
    /** {@link Foretold}. */
    FORECAST("counts against forecasts"),
    /** {@link Stance}. */
    STANCE("terms by party"),
    /** {@link Rewording}. */
    TERM_WORDING("terms against their text"),
    /** {@link EntryIntoForce}. */
    ENTRY_INTO_FORCE("entry into force"),
    /** {@link Sum}. */
    SUM("parts and wholes"),
    /** {@link Percentage}. */
    PERCENTAGE("percentages"),
    /** {@link Estimate}. */
    ESTIMATE("ends of estimates"),
    /** {@link RangeBeside}. */
    OWN_RANGE("ranges and figures of one document"),
    /** {@link Distance}. */
    DISTANCE("figures far from all others"),
    /** {@link SameNumber}. */
    THING("things counted"),
    /** {@link Clocks}. */
    CLOCKS("the times of one claim"),
    /** {@link DayTold}. */
    DAY("days against what they lean on"),
    /** {@link PublishedOrder}, {@link Succession}. */
    PUBLICATION("documents in their order"),
    /** {@link DayWritten}. */
    CALENDAR("days in digits"),
    /** {@link Due}. */
    DUE("what is told as done, against plans with a day"),
    /** {@link Version}, {@link Correction}. */
    VERSION("versions and corrections");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    /** The name that the report shows. */
    public String label() {
        return label;
    }
}
