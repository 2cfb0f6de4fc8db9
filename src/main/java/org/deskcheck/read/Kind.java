package org.deskcheck.read;

/** What a dossier declares by id, and the list of a file that it stands in. */
enum Kind {
    DOCUMENT("documents", "a document"),
    CLAIM("claims", "a claim"),
    SOURCE("sources", "a source"),
    SUBJECT("subjects", "a subject"),
    EVENT("events", "an event"),
    PLACE("places", "a place"),
    QUESTION("questions", "a question"),
    MEASURE("measures", "a measure");

    final String list;
    final String withArticle;

    Kind(String list, String withArticle) {
        this.list = list;
        this.withArticle = withArticle;
    }

    /** "document" of "a document". */
    String word() {
        return withArticle.substring(withArticle.indexOf(' ') + 1);
    }
}
