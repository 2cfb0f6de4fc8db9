package org.deskcheck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deskcheck.Deskcheck;
import org.deskcheck.Verification;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.read.Reading.Format;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps from the reference story to its report, each by itself and all together, in a warm process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class Steps {

    private final Deskcheck deskcheck = Deskcheck.houseRules();
    private final Judge judge = new Judge(List.of(Bundle.house()));
    private String text = "";
    private Dossier dossier;
    private Facts facts;
    private Verification verification;

    /** The story as one document of JSON, so that no step waits for a disk. */
    @Setup
    public void story() throws IOException {
        text = java.nio.file.Files.readString(Path.of(System.getProperty("story")));
        dossier = read();
        facts = align();
        verification = verify();
    }

    @Benchmark
    public Dossier read() throws IOException {
        return deskcheck.read(text, "story.json", Format.JSON).orThrow().get(0);
    }

    @Benchmark
    public Facts align() {
        return Align.facts(dossier, deskcheck.options().registry(), Optional.empty());
    }

    @Benchmark
    public Judgement judge() {
        return judge.judge(facts, deskcheck.options().bounds());
    }

    /** Aligning, judging and making the report. */
    @Benchmark
    public Verification verify() {
        return deskcheck.verify(dossier);
    }

    @Benchmark
    public String write() {
        return verification.ndjson();
    }

    @Benchmark
    public String whole() throws IOException {
        return deskcheck.verify(read()).ndjson();
    }
}
