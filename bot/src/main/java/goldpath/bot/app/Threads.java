package goldpath.bot.app;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for what waits more than it computes: virtual ones where the JVM has them, else so many at most. */
final class Threads {

    private static final int MOST = 64;

    private Threads() {}

    static ExecutorService create(String name) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Executors.newFixedThreadPool(MOST, task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
