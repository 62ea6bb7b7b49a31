package dev.threadline.explore;

import dev.threadline.script.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small programs by chance whose threads meet in few things, each in its own: two rooms of things, and who goes to which; some go to
 * both, some hand things over, some go round for ever.
 */
final class ProgramsApart {
    private static final String ROOM = """
            lockX = Lock()
            condX = Condition()
            semX = Semaphore(1)
            gateX = Event()
            fifoX = queue.Queue(1)
            nX = 0
            mX = 0
            cameX = []
            def upX():
                global nX
                nX += 1
                nX_box.n += 1
            class BoxX:
                def __init__(self):
                    self.n = 0
                    self.held = None
            nX_box = BoxX()
            """;

    private static final List<String> DEEDS = List.of(
            "nX += 1",
            "mX = nX",
            "with lockX:\n    nX += 1",
            "with condX:\n    condX.wait()",
            "with condX:\n    condX.notify()",
            "with condX:\n    condX.wait_for(lambda: nX > 0)",
            "if semX.acquire(timeout=1):\n    nX += 1\n    semX.release()",
            "gateX.wait()",
            "gateX.set()",
            "fifoX.put(1)",
            "fifoX.get()",
            "cameX.append(nX)",
            "if cameX:\n    cameX.pop()",
            "upX()",
            "nX_box.held = [nX]",
            "nX_box.held = BoxX()",
            "if nX_box.held is not None:\n    mX = 2",
            "assert nX < 2, 'X'",
            "mX = 1 // nX",
            "print('X')",
            "while nX == 0:\n    pass",
            "while True:\n    nX = 1 - nX",
            "while True:\n    with lockX:\n        mX = 1",
            "t = Thread(target=upX)\nt.start()",
            "t = Thread(target=upX)\nt.start()\nt.join()");

    /** What leads from one room to the other. */
    private static final List<String> DOORS =
            List.of("nB_box.held = nA_box", "nB = nA", "fifoB.put(cameA)", "cameA.append(cameB)");

    private ProgramsApart() {}

    static Program of(Random random) {
        Map<String, String> threads = new LinkedHashMap<>();
        int count = 2 + random.nextInt(3);
        for (int thread = 0; thread < count; thread++) {
            StringBuilder code = new StringBuilder();
            String room = thread % 2 == 0 ? "A" : "B";
            for (int left = 1 + random.nextInt(count == 4 ? 2 : 3); left > 0; left--) {
                boolean door = random.nextInt(25) == 0;
                List<String> deeds = door ? DOORS : DEEDS;
                code.append(deeds.get(random.nextInt(deeds.size())).replace("X", room))
                        .append('\n');
            }
            threads.put("T" + thread, code.toString());
        }
        String main = random.nextInt(4) > 0 ? "" : main(random, threads);
        return Explored.program(ROOM.replace("X", "A") + ROOM.replace("X", "B"), threads, main, "");
    }

    private static String main(Random random, Map<String, String> threads) {
        StringBuilder main = new StringBuilder();
        threads.keySet().forEach(name -> main.append("threads['").append(name).append("'].start()\n"));
        if (random.nextBoolean()) {
            threads.keySet()
                    .forEach(name -> main.append("threads['").append(name).append("'].join()\n"));
        }
        return main.append("nA += 1\n").toString();
    }
}
