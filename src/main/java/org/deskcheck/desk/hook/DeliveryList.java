package org.deskcheck.desk.hook;

import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads a hook's deliveries, the newest first. */
final class DeliveryList {

    private static final String COLUMNS =
            "SELECT id, change, type, created, attempts, due, delivered, failed, status, reason FROM delivery ";

    private static final RowMapper<Delivery> ROW = (row, context) -> new Delivery(
            row.getString("id"),
            row.getObject("change") == null ? Optional.empty() : Optional.of(row.getLong("change")),
            row.getString("type"),
            row.getString("created"),
            row.getInt("attempts"),
            Optional.ofNullable(row.getString("due")),
            Optional.ofNullable(row.getString("delivered")),
            Optional.ofNullable(row.getString("failed")),
            row.getObject("status") == null ? Optional.empty() : Optional.of(row.getInt("status")),
            Optional.ofNullable(row.getString("reason")));

    private DeliveryList() {}

    static List<Delivery> of(Handle handle, String hook, Optional<String> before, int most) {
        Optional<String> created = before.map(id -> created(handle, hook, id));
        String behind = created.isEmpty() ? "" : "AND (created < :created OR (created = :created AND id < :before)) ";
        Query query = handle.createQuery(
                        COLUMNS + "WHERE hook = :hook " + behind + "ORDER BY created DESC, id DESC LIMIT :most")
                .bind("hook", hook)
                .bind("most", most);
        created.ifPresent(at -> query.bind("created", at).bind("before", before.orElseThrow()));
        return query.map(ROW).list();
    }

    private static String created(Handle handle, String hook, String id) {
        return handle.createQuery("SELECT created FROM delivery WHERE hook = :hook AND id = :id")
                .bind("hook", hook)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Refused.because(Refused.Why.INVALID, "the cursor is not one of this hook's"));
    }
}
