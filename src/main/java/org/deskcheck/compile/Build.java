package org.deskcheck.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** One run of Drools' compiler over the executable model of some rule files. */
record Build(Map<Pass, List<String>> models, Map<String, byte[]> classes, List<Problem> problems) {

    private static final String CLASS = ".class";

    /** Lists the model classes, under a first line with the version of its format. */
    private static final String MODEL_LIST = "drools-model";

    static Build of(List<RuleFile> files, String root) {
        if (files.isEmpty()) {
            return new Build(Map.of(), Map.of(), List.of());
        }
        // the same rules give the same bytes; read by the code generator from here and nowhere else
        System.setProperty("drools.reproducibleExecutableModelGeneration", "true");
        List<Source> sources = files.stream().map(file -> Source.of(file, root)).toList();
        Build whole = run(sources);
        return whole.problems.isEmpty() ? whole : new Build(Map.of(), Map.of(), problemsOfEach(sources, whole));
    }

    private static Build run(List<Source> sources) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId("org.deskcheck", "rules", "0");
        KieFileSystem input = services.newKieFileSystem().generateAndWritePomXML(id);
        sources.forEach(source -> input.write(source.path(), source.text()));
        KieBuilder builder = services.newKieBuilder(input, Build.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Problem> problems = problems(builder.getResults().getMessages(Message.Level.ERROR), sources);
            return problems.isEmpty()
                    ? output(
                            (InternalKieModule) builder.getKieModule(),
                            sources.get(0).root())
                    : new Build(Map.of(), Map.of(), problems);
        } catch (RuntimeException | StackOverflowError failed) {
            // a slip of a rule's author comes out of the code generator as any of a dozen exceptions, without a line
            return new Build(Map.of(), Map.of(), List.of(Problem.of(Generated.readable(failed))));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /** Errors in generated code name no rule, so each rule is compiled alone to see whose they are. */
    private static List<Problem> problemsOfEach(List<Source> sources, Build whole) {
        List<Problem> problems = sources.stream()
                .filter(source -> !run(List.of(source)).problems.isEmpty())
                .flatMap(source -> source.byRule().stream())
                .flatMap(rule -> run(List.of(rule)).problems.stream().map(problem -> placed(problem, rule)))
                .toList();
        return problems.isEmpty() ? whole.problems : problems;
    }

    private static Problem placed(Problem problem, Source rule) {
        return problem.place().filter(place -> place.line() >= rule.line()).isPresent()
                ? problem
                : Problem.at(Place.at(rule.file().path(), rule.line(), 1), problem.path(), problem.text());
    }

    private static List<Problem> problems(List<Message> messages, List<Source> sources) {
        return messages.stream()
                .filter(message -> !Generated.isDump(message.getText()))
                .map(message -> problem(message, sources))
                .distinct()
                .toList();
    }

    private static Problem problem(Message message, List<Source> sources) {
        String text = Generated.readable(message.getText());
        return sources.stream()
                .filter(source -> message.getPath() != null && source.path().endsWith(message.getPath()))
                .findFirst()
                .map(source -> Problem.at(place(source, message), "", text))
                .orElseGet(() -> Problem.of(text));
    }

    private static Place place(Source source, Message message) {
        int line = Math.max(1, message.getLine());
        return Place.at(source.file().path(), line, source.column(line, message.getColumn()));
    }

    private static Build output(InternalKieModule module, String root) {
        Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS) && !file.endsWith("ProjectModel" + CLASS)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            } else if (file.endsWith(MODEL_LIST)) {
                modelNames(module.getBytes(file))
                        .forEach(name -> models.computeIfAbsent(Source.passOf(name, root), pass -> new ArrayList<>())
                                .add(name));
            }
        }
        return new Build(models, classes, List.of());
    }

    private static Stream<String> modelNames(byte[] list) {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .sorted();
    }
}
