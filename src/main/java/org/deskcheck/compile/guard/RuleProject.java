package org.deskcheck.compile.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.BuildContext;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;

/** One run of Drools' code generator and of the Java compiler behind it; what comes out is kept as bytes. */
public final class RuleProject extends CanonicalModelKieProject {

    /** Drools would else take the version that it runs on, and other versions make other bytes. */
    private static final String JAVA = "17";

    private static final String SOURCES = "src/main/java/";
    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes = new TreeMap<>();
    private final List<String> models = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    public RuleProject(InternalKieModule module, ClassLoader types) {
        super(module, types);
    }

    /** Class files by class name. */
    public Map<String, byte[]> classes() {
        return classes;
    }

    /** Names of the model classes, sorted. */
    public List<String> models() {
        return models.stream().sorted().toList();
    }

    /** What the Java compiler says of generated code. */
    public List<String> errors() {
        return errors;
    }

    /** Leaves out the class that Drools adds for its own packaging, which reaches every service of the engine. */
    @Override
    public void writeProjectOutput(MemoryFileSystem target, BuildContext context) {
        MemoryFileSystem sources = new MemoryFileSystem();
        List<String> files = new ArrayList<>();
        for (ModelBuilderImpl<?> builder : modelBuilders.values()) {
            ModelWriter.Result written = new ModelWriter().writeModel(sources, packages(builder));
            files.addAll(written.getSourceFiles());
            models.addAll(written.getModelFiles());
        }
        MemoryFileSystem compiled = new MemoryFileSystem();
        // the one compiler that asks the class loader for types; the JDK's own would look past it
        JavaCompiler compiler = JavaCompiler.createEclipseCompiler(JAVA);
        compiler.setSourceFolder(SOURCES);
        CompilationResult result = compiler.compile(files.toArray(new String[0]), sources, compiled, getClassLoader());
        Stream.of(result.getErrors()).map(CompilationProblem::getMessage).forEach(errors::add);
        compiled.getMap().forEach((path, bytes) -> {
            if (path.asString().endsWith(CLASS)) {
                classes.put(path.asClassName(), bytes);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<PackageSources> packages(ModelBuilderImpl<?> builder) {
        return List.copyOf(((ModelBuilderImpl<PackageSources>) builder).getPackageSources());
    }
}
