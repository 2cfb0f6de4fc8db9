package org.deskcheck.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deskcheck.compile.guard.Bytecode;
import org.deskcheck.compile.guard.RuleProject;
import org.deskcheck.compile.guard.VisibleTypes;
import org.deskcheck.problem.Problem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * A rule file compiled as its author wrote it, without the layer that reads the source.
 *
 * @param said why there is nothing, with the layer or the program that says it; empty where there is something
 */
record RawBuild(List<String> models, Map<String, byte[]> classes, ClassLoader types, String said) {

    private static final String ROOT = "deskcheck.threat";
    private static final String CLASS = ".class";

    private static RawBuild refused(String by, String said) {
        return new RawBuild(
                List.of(),
                Map.of(),
                RawBuild.class.getClassLoader(),
                by + ": " + said.lines().findFirst().orElse("").replace('\t', ' '));
    }

    /** Under the layers named; none is Drools itself. */
    static RawBuild of(String text, Set<String> layers) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId("org.deskcheck", "threat", "0");
        KieFileSystem input = services.newKieFileSystem().generateAndWritePomXML(id);
        input.write("src/main/resources/deskcheck/threat/find/threats/threat.drl", text);
        try {
            return layers.isEmpty() ? open(services, input) : guarded(services, input, layers);
        } catch (VisibleTypes.TypeDeclared declared) {
            return refused("visibility", "a rule file declares a type or a function");
        } catch (RuntimeException | Error failed) {
            return refused("compiler", failed.toString());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static RawBuild open(KieServices services, KieFileSystem input) {
        OpenTypes types = new OpenTypes();
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(input, types);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            return refused("compiler", errors.get(0).getText());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS) && !file.endsWith("ProjectModel" + CLASS)) {
                classes.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), module.getBytes(file));
            } else if (file.endsWith("drools-model")) {
                new String(module.getBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .forEach(models::add);
            }
        }
        return new RawBuild(models, classes, types, "");
    }

    private static RawBuild guarded(KieServices services, KieFileSystem input, Set<String> layers) {
        VisibleTypes types = new VisibleTypes(layers.contains("visibility"));
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(input, types);
        List<RuleProject> projects = new ArrayList<>();
        builder.buildAll(
                (module, unused) -> {
                    RuleProject project = new RuleProject(module, types);
                    projects.add(project);
                    return project;
                },
                file -> false);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        String compiler = layers.contains("visibility") ? "visibility" : "compiler";
        if (!errors.isEmpty()) {
            return refused(compiler, errors.get(0).getText());
        }
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (RuleProject project : projects) {
            if (!project.errors().isEmpty()) {
                return refused(compiler, project.errors().get(0));
            }
            classes.putAll(project.classes());
            models.addAll(project.models());
        }
        List<Problem> problems = layers.contains("bytecode") ? Bytecode.check(classes, ROOT) : List.of();
        return problems.isEmpty()
                ? new RawBuild(models, classes, RawBuild.class.getClassLoader(), "")
                : refused("bytecode", problems.get(0).text());
    }
}
