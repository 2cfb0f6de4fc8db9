package org.deskcheck.compile.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A method with a tick where it begins, before each jump backwards and where a handler begins. Recorded as it is read and written when it ends, for
 * only then is it known which jumps go back. No handler covers a tick, so no handler of the method can catch what a tick
 * throws and go on.
 */
final class Ticking extends MethodVisitor {

    private final MethodVisitor written;
    private final List<Step> steps = new ArrayList<>();
    private final List<Covered> covered = new ArrayList<>();
    private final Map<Label, Integer> places = new HashMap<>();
    private int stack;
    private int locals;

    /** One thing that is visited: an instruction, with the labels that it may jump to, or something between two. */
    private record Step(boolean instruction, List<Label> targets, Consumer<MethodVisitor> visit) {}

    private record Covered(
            Label start, Label end, Label handler, @Nullable String type) {}

    /** Where a tick stands, to part what is covered around it. */
    private record Tick(String method, Label before, Label after) {

        Tick(String method) {
            this(method, new Label(), new Label());
        }
    }

    Ticking(MethodVisitor written) {
        super(Opcodes.ASM9);
        this.written = written;
    }

    @Override
    public void visitEnd() {
        SortedMap<Integer, Tick> ticks = new TreeMap<>();
        for (int at = 0; at < steps.size(); at++) {
            int here = at;
            if (steps.get(at).targets().stream().anyMatch(target -> places.getOrDefault(target, here) <= here)) {
                ticks.put(at, new Tick("tick"));
            }
        }
        covered.forEach(range -> ticks.put(firstInstruction(place(range.handler())), new Tick("caught")));
        written.visitCode();
        covered.forEach(range -> cover(range, ticks));
        pay("tick");
        for (int at = 0; at < steps.size(); at++) {
            Tick tick = ticks.get(at);
            if (tick != null) {
                written.visitLabel(tick.before());
                pay(tick.method());
                written.visitLabel(tick.after());
            }
            steps.get(at).visit().accept(written);
        }
        written.visitMaxs(stack, locals);
        written.visitEnd();
    }

    private void pay(String method) {
        written.visitMethodInsn(Opcodes.INVOKESTATIC, "org/deskcheck/judge/Ticks", method, "()V", false);
    }

    private int firstInstruction(int from) {
        int at = from;
        while (!steps.get(at).instruction()) {
            at++;
        }
        return at;
    }

    private void cover(Covered range, SortedMap<Integer, Tick> ticks) {
        int end = place(range.end());
        int from = place(range.start());
        Label start = range.start();
        for (Map.Entry<Integer, Tick> tick : ticks.subMap(from, end).entrySet()) {
            part(range, start, from, tick.getValue().before(), tick.getKey());
            start = tick.getValue().after();
            from = tick.getKey();
        }
        part(range, start, from, range.end(), end);
    }

    /** A range without an instruction is none, and the JVM refuses it. */
    private void part(Covered range, Label start, int from, Label end, int to) {
        if (steps.subList(from, to).stream().anyMatch(Step::instruction)) {
            written.visitTryCatchBlock(start, end, range.handler(), range.type());
        }
    }

    private int place(Label label) {
        return places.getOrDefault(label, steps.size());
    }

    private void instruction(Consumer<MethodVisitor> visit) {
        steps.add(new Step(true, List.of(), visit));
    }

    private void between(Consumer<MethodVisitor> visit) {
        steps.add(new Step(false, List.of(), visit));
    }

    @Override
    public void visitLabel(Label label) {
        places.put(label, steps.size());
        between(method -> method.visitLabel(label));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        covered.add(new Covered(start, end, handler, type));
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        if (opcode == Opcodes.JSR) {
            throw new IllegalArgumentException("code of a rule has a subroutine");
        }
        steps.add(new Step(true, List.of(target), method -> method.visitJumpInsn(opcode, target)));
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
        steps.add(new Step(
                true,
                targets(otherwise, labels),
                method -> method.visitTableSwitchInsn(least, most, otherwise, labels)));
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        steps.add(new Step(
                true, targets(otherwise, labels), method -> method.visitLookupSwitchInsn(otherwise, keys, labels)));
    }

    private static List<Label> targets(Label otherwise, Label[] labels) {
        List<Label> targets = new ArrayList<>(List.of(labels));
        targets.add(otherwise);
        return targets;
    }

    @Override
    public void visitFrame(
            int type, int localCount, Object @Nullable [] local, int stackCount, Object @Nullable [] stacked) {
        between(method -> method.visitFrame(type, localCount, local, stackCount, stacked));
    }

    @Override
    public void visitInsn(int opcode) {
        instruction(method -> method.visitInsn(opcode));
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        instruction(method -> method.visitIntInsn(opcode, operand));
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode == Opcodes.RET) {
            throw new IllegalArgumentException("code of a rule has a subroutine");
        }
        instruction(method -> method.visitVarInsn(opcode, variable));
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        instruction(method -> method.visitTypeInsn(opcode, type));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        instruction(method -> method.visitFieldInsn(opcode, owner, name, descriptor));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        instruction(method -> method.visitMethodInsn(opcode, owner, name, descriptor, ofInterface));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        instruction(method -> method.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments));
    }

    @Override
    public void visitLdcInsn(Object value) {
        instruction(method -> method.visitLdcInsn(value));
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        instruction(method -> method.visitIincInsn(variable, increment));
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        between(method -> method.visitLineNumber(line, start));
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        between(method -> method.visitLocalVariable(name, descriptor, signature, start, end, index));
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        stack = maxStack;
        locals = maxLocals;
    }
}
