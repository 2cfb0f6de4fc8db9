import java.util.List;

/** One line of JSON, written from left to right. */
final class Line {

    private final StringBuilder json = new StringBuilder(8192);

    Line open(String bracket) {
        comma();
        json.append(bracket);
        return this;
    }

    Line close(String bracket) {
        json.append(bracket);
        return this;
    }

    Line key(String name) {
        comma();
        json.append('"').append(name).append("\":");
        return this;
    }

    Line text(String name, String value) {
        key(name);
        quoted(value);
        return this;
    }

    Line raw(String name, Object value) {
        key(name);
        json.append(value);
        return this;
    }

    Line texts(String name, List<String> values) {
        key(name).open("[");
        values.forEach(value -> {
            comma();
            quoted(value);
        });
        return close("]");
    }

    /** None of the texts that are made here needs an escape. */
    private void quoted(String value) {
        json.append('"').append(value).append('"');
    }

    private void comma() {
        if (json.length() > 0 && "{[:".indexOf(json.charAt(json.length() - 1)) < 0) {
            json.append(',');
        }
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
