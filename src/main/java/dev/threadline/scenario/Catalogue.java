package dev.threadline.scenario;

import dev.threadline.event.UserError;
import dev.threadline.script.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scenarios of a folder. Its folders are the topics; names of folders and files begin with a two-digit number, which
 * orders them and is no part of any id. There is no index to keep: the folder is listed, in a jar as on disk.
 *
 * @param topics in order
 */
public record Catalogue(List<Topic> topics) {
    private static final String SCHEMA = "/scenarios/scenario.schema.json";

    public Catalogue {
        topics = List.copyOf(topics);
    }

    /**
     * The scenarios of one topic folder.
     *
     * @param title what its scenarios call their {@code topic}
     * @param files in order
     */
    public record Topic(String title, List<ScenarioFile> files) {
        public Topic {
            files = List.copyOf(files);
        }

        /** Its scenarios, in order. */
        public List<Scenario> scenarios() {
            return files.stream().map(ScenarioFile::scenario).toList();
        }
    }

    /** The scenarios that come with the program. */
    public static Catalogue shipped() {
        return inShipped(Catalogue::of);
    }

    /**
     * The scenario that a person names, as {@link #openFile} of the shipped ones has it, but where there is one none other is read.
     *
     * @throws UserError if there is none, or the file is no scenario
     */
    public static ScenarioFile openShipped(String idOrPath) {
        return shipped(idOrPath)
                .or(() -> existing(idOrPath).map(ScenarioReader::open))
                .orElseGet(() -> shipped().openFile(idOrPath));
    }

    /**
     * The shipped scenario with an id; none other is read.
     *
     * @throws UserError if the file is no scenario
     */
    public static Optional<ScenarioFile> shipped(String id) {
        return inShipped(folder -> ofName(folder, Pattern.quote(id)));
    }

    /**
     * The first of the shipped scenarios; none other is read.
     *
     * @throws UserError if the file is no scenario
     */
    public static Optional<ScenarioFile> firstShipped() {
        return inShipped(folder -> ofName(folder, ".+"));
    }

    /** What is done with the folder of the shipped scenarios. */
    private interface Use<T> {
        T of(Path folder) throws IOException;
    }

    private static <T> T inShipped(Use<T> use) {
        URL schema = Catalogue.class.getResource(SCHEMA);
        try {
            if (!(schema.openConnection() instanceof JarURLConnection jar)) {
                return use.of(Path.of(schema.toURI()).getParent());
            }
            try (FileSystem files =
                    FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                return use.of(files.getPath(SCHEMA).getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry without a path: " + schema, e);
        }
    }

    /** A shipped scenario's file is called after its id, behind a number. @param id a regular expression */
    private static Optional<ScenarioFile> ofName(Path folder, String id) throws IOException {
        Pattern name = Pattern.compile("[0-9]{2}-(" + id + ")\\.json");
        for (Path topic : sorted(folder, Files::isDirectory)) {
            for (Path path : sorted(
                    topic, file -> name.matcher(file.getFileName().toString()).matches())) {
                ScenarioFile file = ScenarioReader.open(path);
                return Optional.of(file.named(file.scenario().id() + ".json"));
            }
        }
        return Optional.empty();
    }

    /**
     * The scenarios of a folder with topic folders in it.
     *
     * @throws UserError if a file in it is no scenario, or two have the same id
     * @throws IOException if the folder cannot be listed
     */
    public static Catalogue of(Path folder) throws IOException {
        List<Topic> topics = new ArrayList<>();
        Map<String, Path> fileOf = new HashMap<>();
        for (Path topic : sorted(folder, Files::isDirectory)) {
            List<ScenarioFile> files = new ArrayList<>();
            for (Path path : sorted(topic, path -> path.toString().endsWith(".json"))) {
                ScenarioFile file = ScenarioReader.open(path);
                String id = file.scenario().id();
                Path other = fileOf.putIfAbsent(id, path);
                if (other != null) {
                    throw new UserError(
                            "%s and %s both have the id %s; give each scenario its own.".formatted(other, path, id));
                }
                files.add(file.named(id + ".json"));
            }
            if (!files.isEmpty()) {
                topics.add(new Topic(files.getFirst().scenario().topic(), files));
            }
        }
        return new Catalogue(topics);
    }

    private static List<Path> sorted(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }

    /** All scenarios, topic by topic. */
    public List<Scenario> scenarios() {
        return topics.stream().flatMap(topic -> topic.scenarios().stream()).toList();
    }

    /** The scenario with an id. */
    public Optional<Scenario> find(String id) {
        return file(id).map(ScenarioFile::scenario);
    }

    /** The scenario with an id, and its text. */
    public Optional<ScenarioFile> file(String id) {
        return topics.stream()
                .flatMap(topic -> topic.files().stream())
                .filter(file -> file.scenario().id().equals(id))
                .findFirst();
    }

    /**
     * The scenario that a person names: by its id here, else by the path of a file.
     *
     * @throws UserError if there is neither, or the file is no scenario
     */
    public Scenario open(String idOrPath) {
        return openFile(idOrPath).scenario();
    }

    /**
     * The same with the text that it was read from.
     *
     * @throws UserError as {@link #open} does
     */
    public ScenarioFile openFile(String idOrPath) {
        return file(idOrPath).orElseGet(() -> {
            Optional<Path> path = existing(idOrPath);
            if (path.isPresent()) {
                return ScenarioReader.open(path.get());
            }
            List<String> ids = scenarios().stream().map(Scenario::id).toList();
            String hint = Nearest.to(idOrPath, ids)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("give the id of a shipped one, or the path of a file.");
            throw new UserError("There is no scenario and no file " + Quote.of(idOrPath) + "; " + hint);
        });
    }

    private static Optional<Path> existing(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
