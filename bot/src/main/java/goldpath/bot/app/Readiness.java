package goldpath.bot.app;

import goldpath.bot.channel.discord.Discord;
import goldpath.bot.channel.teams.Teams;
import goldpath.bot.store.Store;
import goldpath.bot.store.StoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the bot lives, and whether it can answer; with the reasons where it cannot. */
record Readiness(Store store, Optional<Teams> teams, Optional<Discord> discord) {

    private static final int UNAVAILABLE = 503;

    void addTo(RoutesConfig routes) {
        List.of("/health", "/health/live").forEach(path -> routes.get(path, context -> context.result("ok")));
        List.of("/ready", "/health/ready").forEach(path -> routes.get(path, this::ready));
    }

    private void ready(Context context) {
        List<String> faults = Stream.of(
                        storeFault(),
                        teams.flatMap(Teams::ready).map("Teams: "::concat),
                        discord.filter(channel -> !channel.ready())
                                .map(channel -> "Discord: " + channel.problem().orElse("not connected yet.")))
                .flatMap(Optional::stream)
                .toList();
        context.status(faults.isEmpty() ? 200 : UNAVAILABLE)
                .result(faults.isEmpty() ? "ok" : String.join("\n", faults));
    }

    private Optional<String> storeFault() {
        try {
            store.lines("ready?", 0);
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of("Store: " + e.getMessage());
        }
    }
}
