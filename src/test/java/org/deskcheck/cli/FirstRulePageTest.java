package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskcheck.Running;
import org.deskcheck.pages.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/first-rule.md: a newcomer who types what it says sees what it shows, in an empty folder. */
class FirstRulePageTest {

    private static final Path PAGE = Path.of("docs/first-rule.md");
    private static final String COLUMNS = "96";

    @Test
    void whoTypesWhatItSaysSeesWhatItShows(@TempDir Path folder) throws IOException, InterruptedException {
        String page = Files.readString(PAGE);
        String written = page;
        for (Fence fence : Fence.of(PAGE)) {
            if (fence.info().contains(" file ")) {
                Path file = folder.resolve(fence.info().substring(fence.info().indexOf(" file ") + " file ".length()));
                Files.createDirectories(file.getParent());
                Files.writeString(file, fence.text());
            } else if (fence.info().equals("console")) {
                // only this block: two may begin with the same commands
                int at = written.indexOf("```console\n" + fence.text());
                assertThat(at).isNotNegative();
                written = written.substring(0, at) + "```console\n" + shown(fence, folder)
                        + written.substring(
                                at + "```console\n".length() + fence.text().length());
            }
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertThat(masked(page))
                    .as("with -Dgolden.write=true it is written anew")
                    .isEqualTo(masked(written));
        }
    }

    private static String shown(Fence fence, Path folder) throws IOException, InterruptedException {
        StringBuilder shown = new StringBuilder();
        for (String line :
                fence.text().lines().filter(line -> line.startsWith("$ ")).toList()) {
            shown.append(line).append('\n').append(output(line, folder));
        }
        return shown.toString();
    }

    private static String output(String line, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(line.split(" ")).subList(2, line.split(" ").length));
        Running run = Running.program(
                command,
                "",
                Map.of("NO_COLOR", "1", "DESKCHECK_COLUMNS", COLUMNS, "DESKCHECK_CACHE", folder + "/.cache"),
                folder);
        return (run.out() + run.err()).replace(folder + "/", "");
    }

    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                List.of(classPath.split(java.io.File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** Every run makes another key, and every rule another digest of the house rules. */
    private static String masked(String page) {
        return page.replaceAll("SHA256:[0-9a-f]{64}", "SHA256:...").replaceAll("rules [0-9a-f]{12}", "rules ...");
    }
}
