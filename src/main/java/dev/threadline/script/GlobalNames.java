package dev.threadline.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of the module level, and which of them are shared variables. A name is shared if its value can change after setup
 * while more than one thread can look at it. A name that only ever stands for a function or a primitive is not, nor is one
 * that only {@code main} itself mentions.
 */
final class GlobalNames {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> ofMain = new HashSet<>();
    private final Set<String> ofSetup = new HashSet<>();
    private final Predefined predefined;

    GlobalNames(Optional<Module> setup, List<Module> threads, Optional<Module> main, Predefined predefined) {
        this.predefined = predefined;
        List<Statement> setupBody = setup.map(Module::body).orElse(List.of());
        List<Statement> mainBody = main.map(Module::body).orElse(List.of());
        List<Assignments.Binding> inSetup = Assignments.of(setupBody);
        inSetup.forEach(binding -> ofSetup.add(binding.name()));

        List<Assignments.Binding> afterSetup = new ArrayList<>(Assignments.of(mainBody));
        Set<String> seenByThreads = new HashSet<>();
        List<List<Statement>> bodies = new ArrayList<>(List.of(setupBody, mainBody));
        threads.forEach(thread -> bodies.add(thread.body()));
        for (List<Statement> body : bodies) {
            for (Statement.FunctionDefinition function : Assignments.functions(body)) {
                Set<String> declared = new HashSet<>();
                Assignments.globals(function.body()).forEach(global -> declared.addAll(global.names()));
                Assignments.of(function.body()).stream()
                        .filter(binding -> declared.contains(binding.name()))
                        .forEach(afterSetup::add);
                seenByThreads.addAll(declared);
            }
        }
        seenByThreads.addAll(FreeNames.insideOf(setupBody));
        seenByThreads.addAll(FreeNames.insideOf(mainBody));
        for (Module thread : threads) {
            Assignments.of(thread.body()).stream()
                    .filter(binding -> ofSetup.contains(binding.name()))
                    .forEach(afterSetup::add);
            Stream.concat(Assignments.mentions(thread.body()).stream(), FreeNames.insideOf(thread.body()).stream())
                    .filter(name -> ofSetup.contains(name) || !isAssigned(thread.body(), name))
                    .forEach(seenByThreads::add);
        }

        Stream.concat(inSetup.stream(), afterSetup.stream())
                .forEach(binding -> numbers.putIfAbsent(binding.name(), numbers.size()));
        Set<String> bound = new HashSet<>();
        for (Assignments.Binding binding : afterSetup) {
            boolean again = !bound.add(binding.name()) || binding.repeated();
            if (again && !seenByThreads.contains(binding.name())) {
                ofMain.add(binding.name());
            }
            boolean fixed = Stream.concat(inSetup.stream(), afterSetup.stream())
                    .filter(other -> other.name().equals(binding.name()))
                    .allMatch(this::isFixed);
            if (!fixed && seenByThreads.contains(binding.name())) {
                shared.add(binding.name());
            }
        }
    }

    private static boolean isAssigned(List<Statement> body, String name) {
        return Assignments.of(body).stream().anyMatch(binding -> binding.name().equals(name));
    }

    /** Whether a name gets a function or a fresh primitive there. */
    private boolean isFixed(Assignments.Binding binding) {
        return binding.function()
                || binding.value().filter(predefined::makesPrimitive).isPresent();
    }

    /** What the names mean that the program does not define. */
    Predefined predefined() {
        return predefined;
    }

    boolean contains(String name) {
        return numbers.containsKey(name);
    }

    /** Whether setup gives it a value, so that a thread's code writes the global and not a local. */
    boolean isOfSetup(String name) {
        return ofSetup.contains(name);
    }

    boolean isShared(String name) {
        return shared.contains(name);
    }

    int number(String name) {
        return numbers.get(name);
    }

    Set<String> names() {
        return numbers.keySet();
    }

    List<Program.Global> toGlobals() {
        return numbers.keySet().stream()
                .map(name -> new Program.Global(name, shared.contains(name), ofMain.contains(name)))
                .toList();
    }
}
