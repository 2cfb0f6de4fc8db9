package org.deskcheck;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that has run: what it left, and what it wrote. */
public record Running(int exit, String out, String err) {

    /** A JVM of the kind that runs the tests, in the project's folder. */
    public static Running java(List<String> arguments, String in) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return program(command, in, Map.of());
    }

    /** Any program, in the project's folder; what the environment lacks here is as it is for the tests. */
    public static Running program(List<String> command, String in, Map<String, String> environment)
            throws IOException, InterruptedException {
        return program(command, in, environment, Path.of(""));
    }

    /** The same in another folder. */
    public static Running program(List<String> command, String in, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        // files, not pipes: nothing waits for a reader
        File input = temporary(in);
        File out = temporary("");
        File err = temporary("");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectInput(input)
                .redirectOutput(out)
                .redirectError(err);
        // a JVM says on standard error that it has picked these up
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Running(exit, Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private static File temporary(String text) throws IOException {
        Path file = Files.createTempFile("running", ".txt");
        file.toFile().deleteOnExit();
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toFile();
    }
}
