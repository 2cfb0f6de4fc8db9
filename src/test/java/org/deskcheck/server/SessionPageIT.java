package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deskcheck.pages.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/service/README.md: who types its session sees what it shows. With -Dgolden.write=true what it shows is written anew. */
class SessionPageIT {

    private static final Path PAGE = Path.of("docs/service/README.md");
    private static final String END = "-- end of ";

    @Test
    void whoTypesWhatItSaysSeesWhatItShows(@TempDir Path folder) throws IOException, InterruptedException {
        String page = Files.readString(PAGE);
        int server = free();
        int receiver = free();
        List<String> commands = new ArrayList<>();
        for (Fence fence : Fence.of(PAGE)) {
            if (fence.info().contains(" file ")) {
                Files.writeString(folder.resolve(fence.info().split(" file ")[1]), fence.text());
            } else if (fence.info().equals("console")) {
                fence.text().lines().filter(line -> line.startsWith("$ ")).forEach(commands::add);
            }
        }
        String output = typed(commands, folder, server, receiver);
        String written = page;
        for (Fence fence : Fence.of(PAGE)) {
            if (fence.info().equals("console")) {
                StringBuilder shown = new StringBuilder();
                for (String line : fence.text()
                        .lines()
                        .filter(each -> each.startsWith("$ "))
                        .toList()) {
                    shown.append(line).append('\n').append(after(commands.indexOf(line), output));
                }
                written = written.replace("```console\n" + fence.text(), "```console\n" + shown);
            }
        }
        written = written.replace(":" + server + "/", ":8080/").replace(":" + receiver + "/", ":9000/");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertThat(masked(page))
                    .as("with -Dgolden.write=true it is written anew")
                    .isEqualTo(masked(written));
        }
    }

    /** One shell, as a person has it; what a command printed stands before the line that ends it. */
    private static String typed(List<String> commands, Path folder, int server, int receiver)
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set +m\ntrap 'kill $(jobs -p)' EXIT\n"
                + "deskcheck() { java --enable-native-access=ALL-UNNAMED -jar "
                + Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath() + " \"${@:2}\" --port " + server
                + "; }\n");
        for (int i = 0; i < commands.size(); i++) {
            script.append(commands.get(i)
                            .substring(2)
                            .replace(
                                    "Receiver.java",
                                    Path.of("docs/service/Receiver.java")
                                            .toAbsolutePath()
                                            .toString())
                            .replace(":8080", ":" + server)
                            .replace("9000", "" + receiver))
                    .append('\n')
                    .append("echo; echo '")
                    .append(END)
                    .append(i)
                    .append("'\n");
        }
        Path file = Files.writeString(folder.resolve("session.sh"), script);
        Path out = folder.resolve("session.out");
        Process shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!shell.waitFor(120, TimeUnit.SECONDS)) {
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
        }
        return Files.readString(out).replace("\r", "");
    }

    private static String after(int command, String output) {
        int begin =
                command == 0 ? 0 : output.indexOf(END + (command - 1) + "\n") + (END + (command - 1) + "\n").length();
        int end = output.indexOf(END + command + "\n", begin);
        assertThat(end).as("command " + command + " ends:\n" + output).isNotNegative();
        String text = output.substring(begin, end).strip();
        return text.isEmpty() ? "" : text + "\n";
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Every run has ids, times and hashes of its own. */
    private static String masked(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9a-f]{64}", "HASH")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z", "TIME");
    }
}
