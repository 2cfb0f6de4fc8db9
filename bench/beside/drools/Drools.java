package beside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The five rules as Drools' guide shows it: DRL compiled at start, a session a dossier, findings inserted logically. */
public final class Drools {

    private Drools() {}

    public static void main(String[] args) throws IOException {
        KieContainer container = container(Path.of(args[0]));
        try (BufferedReader stream = Files.newBufferedReader(Path.of(args[1]));
                PrintStream out = new PrintStream(
                        new java.io.BufferedOutputStream(System.out), false, StandardCharsets.UTF_8)) {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                judge(container, Dossier.read(line), out);
            }
        }
    }

    private static void judge(KieContainer container, Dossier dossier, PrintStream out) {
        KieSession session = container.newKieSession();
        try {
            dossier.getClaims().forEach(session::insert);
            dossier.getCitations().forEach(session::insert);
            dossier.getRelations().forEach(session::insert);
            session.fireAllRules();
            for (Object found : session.getObjects(Finding.class::isInstance)) {
                out.print(((Finding) found).line(dossier.getId()));
            }
        } finally {
            session.dispose();
        }
    }

    private static KieContainer container(Path rules) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newFileSystemResource(rules.toFile())
                .setSourcePath("src/main/resources/beside/rules.drl"));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId());
    }
}
