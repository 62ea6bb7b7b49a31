package dev.threadline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs programs that want too much, one after the other. A program of its own, so that it can be given little memory. */
final class HostilePrograms {
    private HostilePrograms() {}

    /** Each with what is said of it. */
    private static Map<String, String> programs() {
        Map<String, String> programs = new LinkedHashMap<>();
        programs.put("print(10 ** 10 ** 9)", "MemoryError: an integer of more than");
        programs.put("n = 2\nwhile True:\n    n = n * n", "MemoryError: an integer of more than");
        programs.put("print(1 << 10 ** 12)", "MemoryError: an integer of more than");
        programs.put("s = 'x' * 10 ** 12", "MemoryError: a sequence of more than");
        programs.put("t = 'a' * 1000000\nprint(t.replace('a', t))", "MemoryError: a sequence of more than");
        programs.put("a = [0] * 10 ** 10", "MemoryError: a sequence of more than");
        programs.put("a = list(range(10 ** 12))", "MemoryError: a list of");
        programs.put("for i in range(10 ** 18):\n    pass", "OverflowError: a loop of more than");
        programs.put("print(int('9' * 4000000))", "ValueError: Exceeds the limit");
        programs.put("def f():\n    return f()\nf()", "RecursionError: maximum recursion depth");
        programs.put("n = 0\nwhile True:\n    items = [n]", "MemoryError: the program's objects take");
        programs.put("a = []\nwhile True:\n    a = [a]", "MemoryError: the program's objects take");
        programs.put("while True:\n    a = Lock()", "MemoryError: the program's objects take");
        programs.put("while True:\n    class A:\n        x = 1", "MemoryError: the program's objects take");
        programs.put(
                "d = {}\nn = 0\nwhile True:\n    n = n + 1\n    d[n] = n", "MemoryError: the program's objects take");
        programs.put(
                "while True:\n    a = []\n    for i in range(1000000):\n        a.append(i)",
                "MemoryError: the program's objects take");
        programs.put(
                "a = list(range(4000000))\nwhile True:\n    a = sorted(a)", "MemoryError: the program's objects take");
        programs.put(
                "n = 2 ** 40\ndef f():\n    global n\n    while True:\n        n = n + 1\nThread(target=f).start()",
                "MemoryError: the program's objects take");
        programs.put(
                "g = []\ndef f():\n    while True:\n        g.append(1)\n        g.pop()\nThread(target=f).start()",
                "events, for want of memory");
        programs.put("while True:\n    pass", "Cut off after");
        programs.put("def f():\n    Thread(target=f).start()\nf()", "Cut off after");
        programs.put("import os\nos.system('ls')", "a run has no operating system around it");
        programs.put("print(open('/etc/passwd').read())", "files are not in this subset");
        programs.put("exec('1')", "code as text is not in this subset");
        programs.put("print(().__class__.__bases__)", "has no attribute '__class__'");
        programs.put("x = " + "(".repeat(150) + "1" + ")".repeat(150), "nests more than 100 levels deep");
        programs.put(
                IntStream.range(0, 200).mapToObj(i -> " ".repeat(i) + "if 1:\n").collect(Collectors.joining())
                        + " ".repeat(200) + "pass",
                "blocks nest at most 100 levels deep");
        return programs;
    }

    private static Optional<String> wrong(Path file, String program, String said) throws IOException {
        boolean isCut = said.startsWith("Cut off");
        String text = "from threading import Thread, Lock\n" + program + "\n";
        Answer answer = Answer.to("run", Files.writeString(file, text), "--time-limit", isCut ? "1s" : "60s");
        boolean told = (answer.code() == Threadline.FAILED || answer.code() == Threadline.BAD_INPUT)
                && answer.err().contains(said)
                && !answer.err().contains("Exception");
        return told ? Optional.empty() : Optional.of(program + "\n" + answer.code() + "\n" + answer.err());
    }

    /** @param arguments a folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve("hostile.py");
        for (Map.Entry<String, String> program : programs().entrySet()) {
            Optional<String> wrong = wrong(file, program.getKey(), program.getValue());
            if (wrong.isPresent()) {
                System.out.println(wrong.get());
                return;
            }
        }
        System.out.println("all bounded");
    }
}
