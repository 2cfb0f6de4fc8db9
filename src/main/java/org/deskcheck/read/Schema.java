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
    private volatile @Nullable Form form;
    private volatile @Nullable Validating validating;

    private Schema(String name) {
        this.name = name;
    }

    /** What a tree is held to, made on first use: no run needs all schemas. */
    private record Form(Tree schema, SoundForm sound) {}

    /** What says why a tree is not of the form; loaded for the first that is not. */
    private record Validating(Validator validator, URI uri) {}

    private Form form() {
        Form made = form;
        if (made == null) {
            // made twice at worst, and alike
            Tree schema = parse(name, text(name));
            made = new Form(schema, new SoundForm(schema));
            form = made;
        }
        return made;
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
        Form form = form();
        if (form.sound().holds(tree)) {
            return tree;
        }
        List<Error> errors = errors(form.schema(), tree);
        if (errors.isEmpty()) {
            return tree;
        }
        FormFaults faults = new FormFaults(form.schema(), tree);
        errors.forEach(faults::add);
        problems.addAll(faults.problems());
        return faults.sound();
    }

    private List<Error> errors(Tree schema, Tree tree) {
        Validating made = validating;
        if (made == null) {
            Validator validator = new ValidatorFactory()
                    .withDisabledSchemaValidation(true)
                    .withJsonNodeFactory(new TreeNode.Factory())
                    .createValidator();
            made = new Validating(validator, validator.registerSchema(new TreeNode("", schema)));
            validating = made;
        }
        return made.validator().validate(made.uri(), new TreeNode("", tree)).getErrors();
    }

    /** Whether a tree is of the form by the quick look, and by the validator. */
    record Looks(boolean quick, boolean validated) {}

    Looks looks(Tree tree) {
        Form form = form();
        return new Looks(
                form.sound().holds(tree), errors(form.schema(), tree).isEmpty());
    }

    static Tree parse(String name, String json) {
        List<Problem> problems = new ArrayList<>();
        return JsonTree.read(SourceText.of(name, json, 1), problems)
                .orElseThrow(() -> new IllegalStateException("the schema is no JSON: " + problems));
    }
}
