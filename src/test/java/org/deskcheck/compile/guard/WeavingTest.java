package org.deskcheck.compile.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Pack;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class WeavingTest {

    @Test
    void theSameClassGivesTheSameBytes() {
        Map<String, byte[]> one = Map.of("a.B", loop());
        assertThat(Weaving.of(one).classes().get("a.B"))
                .isEqualTo(Weaving.of(one).classes().get("a.B"))
                .isNotEqualTo(one.get("a.B"));
    }

    @Test
    void anArrayOfArraysIsRefused() {
        byte[] bytes = method(code -> {
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitMultiANewArrayInsn("[[I", 2);
        });
        assertThatThrownBy(() -> Weaving.of(Map.of("a.B", bytes)))
                .hasMessage("code of a rule makes an array of arrays");
    }

    @Test
    void aPatternThatCannotBeUsedIsAProblemWhereItStands(@TempDir Path rules) throws IOException {
        Files.createDirectories(rules.resolve("desk"));
        Files.writeString(rules.resolve("desk/ahead.drl"), """
                rule "desk/ahead"
                    @level( note )
                    @message( "it looks ahead" )
                when
                    $claim : Claim( text matches "(?=x)\\\\w+" )
                then
                    findings.add( kcontext, $claim );
                end
                """);
        Files.writeString(rules.resolve("desk/ahead.md"), "# desk/ahead\n\nA rule for a test.\n");
        assertThat(PackCompiler.compile(Pack.read(rules)).problems())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("desk/ahead.drl:5:34: the pattern `(?=x)\\w+` cannot be used: ")
                .contains("hint: ");
    }

    private static byte[] loop() {
        return method(code -> code.visitInsn(Opcodes.NOP));
    }

    private static byte[] method(Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "a/B", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        body.accept(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
