package dev.threadline.script;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the functions, classes and methods are called that a program does not define itself, as its writer reads it. What they
 * mean is known where they are carried out; a test holds the two together, in both directions.
 */
final class Signatures {
    /** What is called by its name alone or behind its module's; a class by how it is made. */
    private static final Map<Builtin, String> OF_BUILTINS = byBuiltin("""
            print(*values, sep=" ", end="\\n")
            len(values)
            range(start, stop, step)
            str(value)
            int(value, base=10)
            bool(value)
            abs(number)
            min(values, key=None)
            max(values, key=None)
            list(values)
            object()
            tuple(values)
            dict(pairs)
            float(value)
            sum(values, start=0)
            sorted(values, key=None, reverse=False)
            enumerate(values, start=0)
            zip(*values)
            reversed(values)
            any(values)
            all(values)
            map(function, values)
            filter(function, values)
            round(number, ndigits=None)
            divmod(number, divisor)
            pow(number, exponent)
            chr(code)
            ord(character)
            hex(number)
            oct(number)
            bin(number)
            repr(value)
            format(value, specification="")
            isinstance(value, type)
            type(value)
            sleep(seconds)
            time()
            ctime(seconds)
            perf_counter()
            monotonic()
            strftime(format)
            random()
            randint(least, most)
            randrange(start, stop, step)
            choice(values)
            uniform(least, most)
            shuffle(values)
            sample(values, count)
            seed(number)
            Thread(target=None, name=None, args=(), daemon=None)
            Lock()
            RLock()
            Semaphore(value=1)
            BoundedSemaphore(value=1)
            Condition(lock=None)
            Event()
            Barrier(parties, action=None, timeout=None)
            Queue(maxsize=0)
            LifoQueue(maxsize=0)
            PriorityQueue(maxsize=0)
            ReadWriteLock()
            CountDownLatch(count)
            AtomicInteger(value=0)
            Exchanger()
            Timer(interval, function, args=None)
            local()
            current_thread()
            currentThread()
            main_thread()
            get_ident()
            get_native_id()
            active_count()
            activeCount()
            threading.enumerate()
            """);

    private static final Map<Builtin, List<String>> OF_MEMBERS = byOwner("""
            Lock: acquire(blocking=True, timeout=-1) | release() | locked()
            RLock: acquire(blocking=True, timeout=-1) | release()
            Semaphore: acquire(blocking=True, timeout=None) | release(n=1)
            Condition: acquire(blocking=True, timeout=-1) | release() | wait(timeout=None) | wait_for(predicate, timeout=None) \
            | notify(n=1) | notify_all()
            Event: wait(timeout=None) | set() | clear() | is_set()
            Barrier: wait(timeout=None) | reset() | abort() | parties | n_waiting | broken
            Queue: put(item, block=True, timeout=None) | get(block=True, timeout=None) | put_nowait(item) | get_nowait() \
            | task_done() | join() | qsize() | empty() | full() | maxsize
            Thread: start() | join(timeout=None) | is_alive() | name | daemon | ident
            Timer: start() | join(timeout=None) | is_alive() | cancel() | name | daemon | ident | interval | function | finished
            ReadWriteLock: readLock() | writeLock()
            CountDownLatch: await(timeout=None) | countDown() | getCount()
            AtomicInteger: get() | set(value) | getAndSet(value) | addAndGet(delta) | getAndAdd(delta) | incrementAndGet() \
            | decrementAndGet() | getAndIncrement() | getAndDecrement() | compareAndSet(expected, value)
            Exchanger: exchange(item, timeout=None)
            list: append(value) | pop(index=-1) | insert(index, value) | remove(value) | clear() | index(value) | count(value) \
            | copy() | reverse() | sort(key=None, reverse=False) | extend(values)
            dict: get(key, default=None) | setdefault(key, default=None) | pop(key) | popitem() | clear() | copy() \
            | update(pairs) | keys() | values() | items()
            str: upper() | lower() | title() | capitalize() | strip() | lstrip() | rstrip() | split(separator=None) \
            | splitlines() | join(texts) | replace(old, new) | format(*values) | startswith(prefix) | endswith(suffix) \
            | find(text) | index(text) | count(text) | center(width) | ljust(width) | rjust(width) | zfill(width) \
            | isdigit() | isalpha() | isalnum() | isspace() | isupper() | islower()
            """);

    private Signatures() {}

    private static Map<Builtin, String> byBuiltin(String table) {
        return table.lines().collect(Collectors.toMap(line -> builtin(nameIn(line)), Function.identity()));
    }

    private static Map<Builtin, List<String>> byOwner(String table) {
        Map<Builtin, List<String>> owners = new EnumMap<>(Builtin.class);
        table.lines().forEach(line -> {
            int colon = line.indexOf(':');
            owners.put(
                    builtin(line.substring(0, colon)),
                    Arrays.asList(line.substring(colon + 1).strip().split("\\s*\\|\\s*")));
        });
        owners.put(Builtin.BOUNDED_SEMAPHORE, owners.get(Builtin.SEMAPHORE));
        owners.put(Builtin.LIFO_QUEUE, owners.get(Builtin.QUEUE));
        owners.put(Builtin.PRIORITY_QUEUE, owners.get(Builtin.QUEUE));
        return owners;
    }

    private static Builtin builtin(String name) {
        return Builtin.named(name).orElseThrow(() -> new IllegalStateException("no builtin: " + name));
    }

    /** The name in a signature. */
    static String nameIn(String signature) {
        int end = signature.indexOf('(');
        return end < 0 ? signature : signature.substring(0, end);
    }

    /** How a function is called or an object made; nothing for what no program can name. */
    static Optional<String> of(Builtin builtin) {
        return Optional.ofNullable(OF_BUILTINS.get(builtin));
    }

    /** The methods and attributes of what one makes, or of a value of that type; none of most. */
    static List<String> members(Builtin owner) {
        return OF_MEMBERS.getOrDefault(owner, List.of());
    }

    /** Those of all that have some. */
    static Map<Builtin, List<String>> allMembers() {
        return OF_MEMBERS;
    }
}
