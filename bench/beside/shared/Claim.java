package beside;

import java.util.Comparator;
import java.util.List;

/** A claim with what a rule asks of it. */
public final class Claim {

    private final String id;
    private final String document;
    private final String publisher;
    private final boolean story;
    private final long day;
    private final String question;
    private final boolean grows;
    private final Figure figure;
    private final String attribution;
    private final String leansOn;
    private final long happened;
    private String origin = "";
    private int rank;
    private int order;

    Claim(
            String id,
            Dossier.Document document,
            String question,
            boolean grows,
            Figure figure,
            String attribution,
            String leansOn,
            long happened) {
        this.id = id;
        this.document = document.id();
        this.publisher = document.publisher();
        this.story = document.story();
        this.day = document.day();
        this.question = question;
        this.grows = grows;
        this.figure = figure;
        this.attribution = attribution;
        this.leansOn = leansOn;
        this.happened = happened;
    }

    void originates(String source) {
        origin = source;
    }

    void ranks(int place) {
        rank = place;
    }

    void comes(int place) {
        order = place;
    }

    public String getId() {
        return id;
    }

    public String getDocument() {
        return document;
    }

    public String getPublisher() {
        return publisher;
    }

    public boolean isStory() {
        return story;
    }

    public long getDay() {
        return day;
    }

    public String getQuestion() {
        return question;
    }

    public boolean isGrows() {
        return grows;
    }

    public Figure getFigure() {
        return figure;
    }

    public boolean isCounted() {
        return figure.isCounted();
    }

    public String getHedge() {
        return figure.getHedge();
    }

    public String getAttribution() {
        return attribution;
    }

    /** The claim that it leans on; empty where there is none. */
    public String getLeansOn() {
        return leansOn;
    }

    /** The source behind it; empty where there is none. */
    public String getOrigin() {
        return origin;
    }

    /** Whom it speaks for among others: its origin, or its document alone. */
    public String getStandsFor() {
        return origin.isEmpty() ? "document " + document : origin;
    }

    /** The answer that it gives to its question. */
    public String getPosition() {
        return question + " " + figure.key();
    }

    /** Its place where the story's claims come first, then the first published. */
    public int getRank() {
        return rank;
    }

    /** Its place by id. */
    public int getOrder() {
        return order;
    }

    /** By how many days what it tells of lies after the day of its document. */
    public long getDaysAhead() {
        return happened - day;
    }

    /** Whether a lesser count elsewhere can speak against it: what only grows was less before. */
    public boolean mayNotExceed(Claim other) {
        return grows ? other.day >= day : other.day == day;
    }

    public boolean below(Claim other) {
        return figure.endsBefore(other.figure);
    }

    public boolean readBelow(Claim other) {
        return figure.getReadHigh() < other.figure.getReadLow();
    }

    public boolean apart(Claim other) {
        return figure.apart(other.figure);
    }

    public boolean sameInterval(Claim other) {
        return figure.sameInterval(other.figure);
    }

    /** Whether the words of the two strictly leave room for both, and no reader would think so. */
    public boolean onlyReadApart(Claim other) {
        return figure.to(other.figure).equals("read apart");
    }

    public int times(Claim other) {
        return figure.times(other.figure);
    }

    /** Whether another claim of the document speaks for the same source, or one of the two for nobody but the publisher. */
    public boolean oneVoice(Claim other) {
        String here = getVoice();
        String there = other.getVoice();
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    /** Whom it names beside its publisher; empty where nobody. */
    public String getVoice() {
        return attribution.equals(publisher) ? "" : attribution;
    }

    /** Of those that lie below a claim, the nearest. */
    public static Claim highest(List<Claim> below) {
        return below.stream()
                .max(Comparator.comparingLong((Claim claim) -> claim.figure.getHigh())
                        .thenComparing(claim -> !claim.figure.isBelow())
                        .thenComparing(Claim::getOrder, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Of those that lie above a claim, the nearest. */
    public static Claim lowest(List<Claim> above) {
        return above.stream()
                .min(Comparator.comparingLong((Claim claim) -> claim.figure.getLow())
                        .thenComparing(claim -> claim.figure.isAbove())
                        .thenComparing(Claim::getOrder))
                .orElseThrow();
    }

    public static Claim highestAsRead(List<Claim> below) {
        return below.stream()
                .max(Comparator.comparingLong((Claim claim) -> claim.figure.getReadHigh())
                        .thenComparing(Claim::getOrder, Comparator.reverseOrder()))
                .orElseThrow();
    }

    public static Claim lowestAsRead(List<Claim> above) {
        return above.stream()
                .min(Comparator.comparingLong((Claim claim) -> claim.figure.getReadLow())
                        .thenComparing(Claim::getOrder))
                .orElseThrow();
    }
}
