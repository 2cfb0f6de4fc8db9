import java.time.LocalDate;

/** Something that a source published, on one day. */
record Document(String id, Source publisher, LocalDate published, long day, boolean story, String agency) {}
