package org.deskcheck.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deskcheck.compile.guard.Bytecode;
import org.deskcheck.compile.guard.RuleProject;
import org.deskcheck.compile.guard.VisibleTypes;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** One run of Drools' compiler over the executable model of some rule files, within the layers of the guard. */
record Build(Map<Pass, List<String>> models, Map<String, byte[]> classes, List<Problem> problems) {

    static Build of(List<RuleFile> files, String root, Set<Layer> layers) {
        if (files.isEmpty()) {
            return new Build(Map.of(), Map.of(), List.of());
        }
        // the same rules give the same bytes; read by the code generator from here and nowhere else
        System.setProperty("drools.reproducibleExecutableModelGeneration", "true");
        List<Source> sources = files.stream().map(file -> Source.of(file, root)).toList();
        Build whole = run(sources, layers);
        return whole.problems.isEmpty() ? whole : failed(problemsOfEach(sources, whole, layers));
    }

    private static Build failed(List<Problem> problems) {
        return new Build(Map.of(), Map.of(), problems);
    }

    private static Build run(List<Source> sources, Set<Layer> layers) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId("org.deskcheck", "rules", "0");
        KieFileSystem input = services.newKieFileSystem().generateAndWritePomXML(id);
        sources.forEach(source -> input.write(source.path(), source.text()));
        List<RuleProject> projects = new ArrayList<>();
        try {
            ClassLoader types = types(layers);
            KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(input, types);
            // of the files that Drools is given none is Java
            builder.buildAll((module, unused) -> project(new RuleProject(module, types), projects), file -> false);
            List<Problem> problems = problems(builder.getResults().getMessages(Message.Level.ERROR), sources);
            return problems.isEmpty() ? checked(projects, sources.get(0).root(), layers) : failed(problems);
        } catch (VisibleTypes.TypeDeclared declared) {
            return failed(List.of(Problem.of(
                    "a rule file declares a type or a function",
                    "rules judge facts that are there; docs/guard.md says what a rule file may hold")));
        } catch (RuntimeException | StackOverflowError failed) {
            // a slip of a rule's author comes out of the code generator as any of a dozen exceptions, without a line
            return failed(List.of(Generated.problem(failed)));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static ClassLoader types(Set<Layer> layers) {
        return layers.contains(Layer.VISIBILITY) || layers.contains(Layer.BYTECODE)
                ? new VisibleTypes(layers.contains(Layer.VISIBILITY))
                : Build.class.getClassLoader();
    }

    private static KieModuleKieProject project(RuleProject project, List<RuleProject> projects) {
        projects.add(project);
        return project;
    }

    /** What was compiled, unless the Java compiler or the check of its bytecode has something to say. */
    private static Build checked(List<RuleProject> projects, String root, Set<Layer> layers) {
        Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
        Map<String, byte[]> classes = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (RuleProject project : projects) {
            project.errors().stream().map(Generated::problem).forEach(problems::add);
            project.models()
                    .forEach(name -> models.computeIfAbsent(Source.passOf(name, root), pass -> new ArrayList<>())
                            .add(name));
            classes.putAll(project.classes());
        }
        if (problems.isEmpty() && layers.contains(Layer.BYTECODE)) {
            problems.addAll(Bytecode.check(classes, root));
        }
        return problems.isEmpty()
                ? new Build(models, classes, List.of())
                : failed(problems.stream().distinct().toList());
    }

    /** Errors in generated code name no rule, so each rule is compiled alone to see whose they are. */
    private static List<Problem> problemsOfEach(List<Source> sources, Build whole, Set<Layer> layers) {
        List<Problem> problems = sources.stream()
                .filter(source -> !run(List.of(source), layers).problems.isEmpty())
                .flatMap(source -> source.byRule().stream())
                .flatMap(rule -> run(List.of(rule), layers).problems.stream().map(problem -> placed(problem, rule)))
                .toList();
        return problems.isEmpty() ? whole.problems : problems;
    }

    private static Problem placed(Problem problem, Source rule) {
        return problem.place().filter(place -> place.line() >= rule.line()).isPresent()
                ? problem
                : problem.at(Place.at(rule.file().path(), rule.line(), 1));
    }

    private static List<Problem> problems(List<Message> messages, List<Source> sources) {
        return messages.stream()
                .filter(message -> !Generated.isDump(message.getText()))
                .map(message -> problem(message, sources))
                .distinct()
                .toList();
    }

    private static Problem problem(Message message, List<Source> sources) {
        Problem problem = Generated.problem(message.getText());
        return sources.stream()
                .filter(source -> message.getPath() != null && source.path().endsWith(message.getPath()))
                .findFirst()
                .map(source -> problem.at(place(source, message)))
                .orElse(problem);
    }

    private static Place place(Source source, Message message) {
        int line = Math.max(1, message.getLine());
        return Place.at(source.file().path(), line, source.column(line, message.getColumn()));
    }
}
