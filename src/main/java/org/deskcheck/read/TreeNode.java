package org.deskcheck.read;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Tree} as the schema validator sees it. */
final class TreeNode implements JsonNode {

    /** Wraps trees, and reads schemas, which are JSON that is packed with the program. */
    static final class Factory implements JsonNodeFactory {

        @Override
        public JsonNode wrap(Object node) {
            return node instanceof TreeNode wrapped ? wrapped : new TreeNode("", (Tree) node);
        }

        @Override
        public JsonNode create(String json) {
            return new TreeNode("", Schema.parse("schema", json));
        }
    }

    private final String pointer;
    private final Tree tree;

    // each keyword of a schema asks for them again; volatile, since threads share a schema's own
    private volatile @Nullable List<JsonNode> items;
    private volatile @Nullable Map<String, JsonNode> members;

    TreeNode(String pointer, Tree tree) {
        this.pointer = pointer;
        this.tree = tree;
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        return switch (tree.kind()) {
            case OBJECT -> SimpleType.OBJECT;
            case LIST -> SimpleType.ARRAY;
            case TEXT -> SimpleType.STRING;
            case NUMBER -> Numbers.whole(tree) ? SimpleType.INTEGER : SimpleType.NUMBER;
            case FLAG -> SimpleType.BOOLEAN;
            case NOTHING -> SimpleType.NULL;
        };
    }

    @Override
    public boolean asBoolean() {
        return Boolean.parseBoolean(tree.text());
    }

    @Override
    public String asString() {
        return tree.text();
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return Numbers.of(tree);
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> known = items;
        if (known == null) {
            known = new ArrayList<>(tree.items().size());
            for (int i = 0; i < tree.items().size(); i++) {
                known.add(new TreeNode(pointer + "/" + i, tree.items().get(i)));
            }
            items = known;
        }
        return known;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> known = members;
        if (known == null) {
            Map<String, JsonNode> made = new LinkedHashMap<>();
            tree.members()
                    .forEach((name, member) ->
                            made.put(name, new TreeNode(pointer + "/" + JsonNode.encodeJsonPointer(name), member)));
            members = made;
            known = made;
        }
        return known;
    }
}
