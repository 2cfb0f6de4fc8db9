package org.deskcheck;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.deskcheck.report.JsonReport;
import org.deskcheck.report.RestsOn;
import org.deskcheck.report.RestsOnText;

/** What a claim's verdicts would not survive, in each of the forms that it can be written in. Immutable. */
public final class Reliance {

    private final RestsOn restsOn;

    Reliance(RestsOn restsOn) {
        this.restsOn = restsOn;
    }

    /** It as values. */
    public RestsOn restsOn() {
        return restsOn;
    }

    /** As an editor reads it, without colour. */
    public String text(int width) {
        return RestsOnText.of(restsOn, width, false);
    }

    /** As JSON, with line ends inside. */
    public String json() {
        try (StringWriter out = new StringWriter()) {
            JsonReport.write(restsOn, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
