package org.deskcheck.desk.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Rows of a table as lines of JSON, one row a line, with the columns in the order of their names; bytes in Base64. */
final class BackupRows {

    /** Rows that are at hand at once; each may have some megabytes. */
    private static final int TOGETHER = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // a report of the largest dossier, in Base64
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 30).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private BackupRows() {}

    /** Writes all rows; gives how many. */
    static long write(Connection connection, Database database, Table table, OutputStream to)
            throws SQLException, IOException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(TOGETHER);
            try (ResultSet row = statement.executeQuery(table.selected(database));
                    JsonGenerator out = FACTORY.createGenerator(to)) {
                out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
                while (row.next()) {
                    write(row, table, out);
                    rows++;
                }
            }
        }
        if (rows > 0) {
            to.write('\n');
        }
        return rows;
    }

    private static void write(ResultSet row, Table table, JsonGenerator out) throws SQLException, IOException {
        out.writeStartObject();
        for (Map.Entry<String, Table.Kind> column : table.columns().entrySet()) {
            String name = column.getKey();
            if (row.getObject(name) == null) {
                out.writeNullField(name);
                continue;
            }
            switch (column.getValue()) {
                case TEXT -> out.writeStringField(name, row.getString(name));
                case NUMBER -> out.writeNumberField(name, row.getLong(name));
                case BYTES -> out.writeBinaryField(name, row.getBytes(name));
            }
        }
        out.writeEndObject();
    }

    /** Reads rows into an empty table; gives how many. */
    static long read(Connection connection, Table table, InputStream from) throws SQLException, IOException {
        long rows = 0;
        try (PreparedStatement insert = connection.prepareStatement(table.inserted());
                JsonParser in = FACTORY.createParser(from)) {
            while (in.nextToken() != null) {
                expect(in, table, JsonToken.START_OBJECT);
                int index = 0;
                for (Map.Entry<String, Table.Kind> column : table.columns().entrySet()) {
                    expectColumn(in, table, column.getKey());
                    set(insert, ++index, column.getValue(), in, table);
                }
                in.nextToken();
                expect(in, table, JsonToken.END_OBJECT);
                insert.addBatch();
                rows++;
                if (rows % TOGETHER == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return rows;
    }

    private static void expectColumn(JsonParser in, Table table, String column) throws IOException {
        in.nextToken();
        expect(in, table, JsonToken.FIELD_NAME);
        if (!in.currentName().equals(column)) {
            throw new BackupUnusable("the backup's table " + table.name() + " has other columns than this version");
        }
        in.nextToken();
    }

    private static void set(PreparedStatement insert, int index, Table.Kind kind, JsonParser in, Table table)
            throws SQLException, IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            insert.setNull(index, kind.sql);
            return;
        }
        expect(in, table, kind == Table.Kind.NUMBER ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING);
        switch (kind) {
            case TEXT -> insert.setString(index, in.getText());
            case NUMBER -> insert.setLong(index, in.getLongValue());
            case BYTES -> insert.setBytes(index, in.getBinaryValue());
        }
    }

    private static void expect(JsonParser in, Table table, JsonToken token) {
        if (in.currentToken() != token) {
            throw new BackupUnusable("the backup's table " + table.name() + " is not as it was written");
        }
    }
}
