package org.deskcheck.read;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A published JSON Schema (draft 2020-12), by which files are held to their form. */
public final class Schema {

    private static final String DOSSIER_NAME = "dossier";
    private static final String REGISTRY_NAME = "registry";
    private static final String SETTINGS_NAME = "settings";
    private static final String PACK_NAME = "pack";

    static final Schema DOSSIER = new Schema(DOSSIER_NAME);
    static final Schema REGISTRY = new Schema(REGISTRY_NAME);
    static final Schema SETTINGS = new Schema(SETTINGS_NAME);
    static final Schema PACK = new Schema(PACK_NAME);

    /** The names of the published schemas. */
    public static final List<String> NAMES = List.of(DOSSIER_NAME, REGISTRY_NAME, SETTINGS_NAME, PACK_NAME, "report");

    private final String name;
    private @Nullable Tree schema;
    private volatile @Nullable Form form;
    private @Nullable Compiled compiled;

    private Schema(String name) {
        this.name = name;
    }

    /** What validates, made on first use: no run needs all schemas. */
    private record Compiled(Tree schema, Validator validator, URI uri) {

        static Compiled of(Tree schema) {
            Validator validator = new ValidatorFactory()
                    .withDisabledSchemaValidation(true)
                    .withJsonNodeFactory(new TreeNode.Factory())
                    .createValidator();
            return new Compiled(schema, validator, validator.registerSchema(new TreeNode("", schema)));
        }
    }

    private synchronized Compiled compiled() {
        if (compiled == null) {
            compiled = Compiled.of(schema());
        }
        return compiled;
    }

    private synchronized Tree schema() {
        if (schema == null) {
            schema = parse(name, text(name));
        }
        return schema;
    }

    private Form form() {
        Form made = form;
        if (made == null) {
            // made twice at worst, and alike
            made = Form.of(schema());
            form = made;
        }
        return made;
    }

    /** Whether a look shows already that the tree is of the form; where not, it may still be. */
    boolean surelyHolds(Tree tree) {
        return form().surelyHolds(tree);
    }

    /** What the validator has against the tree. */
    List<Error> errors(Tree tree) {
        Compiled validating = compiled();
        return validating
                .validator()
                .validate(validating.uri(), new TreeNode("", tree))
                .getErrors();
    }

    /**
     * The text of a published schema, as it stands in docs/schema.
     *
     * @throws IllegalArgumentException when there is no schema of that name
     */
    public static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/org/deskcheck/schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the schema " + name, e);
        }
    }

    /**
     * Adds a problem for each place where the tree is not of the schema's form. What is left when those places are
     * taken out is of the form but for fields that are missing, so that the rest can be read in the same run.
     */
    Tree sound(Tree tree, List<Problem> problems) {
        if (surelyHolds(tree)) {
            return tree;
        }
        List<Error> errors = errors(tree);
        if (errors.isEmpty()) {
            return tree;
        }
        FormFaults faults = new FormFaults(schema(), tree);
        errors.forEach(faults::add);
        problems.addAll(faults.problems());
        return faults.sound();
    }

    static Tree parse(String name, String json) {
        List<Problem> problems = new ArrayList<>();
        return JsonTree.read(SourceText.of(name, json, 1), problems)
                .orElseThrow(() -> new IllegalStateException("the schema is no JSON: " + problems));
    }
}
