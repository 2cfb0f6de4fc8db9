package org.deskcheck.desk.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as its database describes it: there is no list of tables beside the migrations.
 *
 * @param columns by name, in the order of the names
 * @param key names of the columns that tell rows apart
 * @param needs tables whose rows its rows point to
 */
record Table(String name, Map<String, Kind> columns, List<String> key, Set<String> needs) {

    /** What both databases keep, whatever they call it. */
    enum Kind {
        TEXT(Types.VARCHAR),
        NUMBER(Types.BIGINT),
        BYTES(Types.BINARY);

        /** Which of {@link Types}. */
        final int sql;

        Kind(int sql) {
            this.sql = sql;
        }
    }

    /** Where Flyway notes what it did: each store has its own. */
    static final String HISTORY = "flyway_schema_history";

    /** Every row, in an order that is the same on both databases. */
    String selected(Database database) {
        String order = key.stream()
                .map(column -> columns.get(column) == Kind.TEXT ? column + " " + database.bytewise : column)
                .collect(Collectors.joining(", "));
        return "SELECT " + String.join(", ", columns.keySet()) + " FROM " + name + " ORDER BY " + order;
    }

    String inserted() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns.keySet()) + ") VALUES ("
                + columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** All tables of a store, each behind those that it needs. */
    static List<Table> of(Connection connection, Database database) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        @Nullable String schema = database == Database.POSTGRESQL ? connection.getSchema() : null;
        Map<String, Table> found = new TreeMap<>();
        try (ResultSet tables = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
                    found.put(name, described(data, schema, name));
                }
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> there = new TreeSet<>();
        while (ordered.size() < found.size()) {
            Table next = found.values().stream()
                    .filter(table -> !there.contains(table.name()) && there.containsAll(table.needs()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables point to each other in a ring"));
            ordered.add(next);
            there.add(next.name());
        }
        return ordered;
    }

    private static Table described(DatabaseMetaData data, @Nullable String schema, String name) throws SQLException {
        Map<String, Kind> columns = new TreeMap<>();
        try (ResultSet column = data.getColumns(null, schema, name, "%")) {
            while (column.next()) {
                columns.put(column.getString("COLUMN_NAME"), kind(name, column.getString("TYPE_NAME")));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet part = data.getPrimaryKeys(null, schema, name)) {
            while (part.next()) {
                key.put(part.getInt("KEY_SEQ"), part.getString("COLUMN_NAME"));
            }
        }
        Set<String> needs = new TreeSet<>();
        try (ResultSet other = data.getImportedKeys(null, schema, name)) {
            while (other.next()) {
                needs.add(other.getString("PKTABLE_NAME"));
            }
        }
        needs.remove(name);
        if (key.isEmpty()) {
            throw new IllegalStateException("the table " + name + " has no key");
        }
        return new Table(name, new LinkedHashMap<>(columns), List.copyOf(key.values()), needs);
    }

    private static Kind kind(String table, String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "TEXT" -> Kind.TEXT;
            case "BIGINT", "INTEGER", "INT8", "INT4" -> Kind.NUMBER;
            case "BLOB", "BYTEA" -> Kind.BYTES;
            default -> throw new IllegalStateException("the table " + table + " has a column of the type " + type);
        };
    }
}
