package org.deskcheck.desk.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.desk.live.Figure.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of figures. */
final class LeaningTable {

    /** A figure of another dossier. */
    record Of(String dossier, Figure figure) {}

    /** Sources that one query asks for: SQLite takes some thousand parameters. */
    private static final int TOGETHER = 200;

    private static final String COLUMNS =
            "kind, claim, source, source_name, shown, about, subject, subject_name, measure, "
                    + "varies, scope, scope_name, value, figure, first_day, last_day, dated, document, published";

    private static final RowMapper<Figure> FIGURE = (row, context) -> new Figure(
            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("claim"),
            row.getString("source"),
            row.getString("source_name"),
            row.getString("shown"),
            row.getString("about"),
            row.getString("subject"),
            row.getString("subject_name"),
            row.getString("measure"),
            row.getInt("varies") == 1,
            row.getString("scope"),
            row.getString("scope_name"),
            row.getString("value"),
            row.getString("figure"),
            row.getString("first_day"),
            row.getString("last_day"),
            row.getInt("dated") == 1,
            row.getString("document"),
            row.getString("published"));

    private LeaningTable() {}

    static List<Figure> of(Handle handle, String team, String dossier) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM leaning WHERE team = :team AND dossier = :dossier "
                        + "ORDER BY kind, claim, source")
                .bind("team", team)
                .bind("dossier", dossier)
                .map(FIGURE)
                .list();
    }

    static void replace(Handle handle, String team, String dossier, List<Figure> figures) {
        handle.createUpdate("DELETE FROM leaning WHERE team = :team AND dossier = :dossier")
                .bind("team", team)
                .bind("dossier", dossier)
                .execute();
        if (figures.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("INSERT INTO leaning (team, dossier, " + COLUMNS + ") VALUES (:team, "
                + ":dossier, :kind, :claim, :source, :sourceName, :shown, :about, :subject, :subjectName, :measure, :varies, "
                + ":scope, :scopeName, :value, :figure, :firstDay, :lastDay, :dated, :document, :published)");
        figures.forEach(figure -> rows.bind("team", team)
                .bind("dossier", dossier)
                .bind("kind", figure.kind().word())
                .bind("claim", figure.claim())
                .bind("source", figure.source())
                .bind("sourceName", figure.sourceName())
                .bind("shown", figure.shown())
                .bind("about", figure.about())
                .bind("subject", figure.subject())
                .bind("subjectName", figure.subjectName())
                .bind("measure", figure.measure())
                .bind("varies", figure.varies() ? 1 : 0)
                .bind("scope", figure.scope())
                .bind("scopeName", figure.scopeName())
                .bind("value", figure.value())
                .bind("figure", figure.figure())
                .bind("firstDay", figure.firstDay())
                .bind("lastDay", figure.lastDay())
                .bind("dated", figure.dated() ? 1 : 0)
                .bind("document", figure.document())
                .bind("published", figure.published())
                .add());
        rows.execute();
    }

    /** Figures of a kind that the team's other dossiers have of the sources of some, in order. */
    static List<Of> others(Handle handle, String team, String dossier, List<Figure> figures, Kind kind) {
        List<String> sources =
                figures.stream().map(Figure::source).distinct().sorted().toList();
        List<String> names =
                figures.stream().map(Figure::sourceName).distinct().sorted().toList();
        Map<String, Of> found = new LinkedHashMap<>();
        Stream.concat(
                        parts(sources).flatMap(some -> by(handle, "source", team, dossier, some, kind).stream()),
                        parts(names).flatMap(some -> by(handle, "source_name", team, dossier, some, kind).stream()))
                .forEach(each -> found.putIfAbsent(
                        each.dossier() + "\n" + each.figure().claim() + "\n"
                                + each.figure().source(),
                        each));
        return List.copyOf(found.values());
    }

    private static Stream<List<String>> parts(List<String> all) {
        return Stream.iterate(0, at -> at < all.size(), at -> at + TOGETHER)
                .map(at -> all.subList(at, Math.min(all.size(), at + TOGETHER)));
    }

    private static List<Of> by(
            Handle handle, String column, String team, String dossier, List<String> sources, Kind kind) {
        return handle.createQuery(
                        "SELECT dossier, " + COLUMNS + " FROM leaning WHERE team = :team AND kind = :kind AND " + column
                                + " IN (<sources>) AND dossier <> :dossier ORDER BY dossier, claim, source")
                .bind("team", team)
                .bind("kind", kind.word())
                .bind("dossier", dossier)
                .bindList("sources", sources)
                .map((row, context) -> new Of(row.getString("dossier"), FIGURE.map(row, context)))
                .list();
    }
}
