package goldpath.bot.channel.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** How the program connects to Discord: no privileged intent, events one after the other. */
final class Connection {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Connections kept open between requests: as many as there are conversations that are answered at once. */
    private static final int KEPT = 48;

    /** Direct messages, and those of servers, whose text is told only where the bot is mentioned. */
    private static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.DIRECT_MESSAGES, GatewayIntent.GUILD_MESSAGES);

    private final DiscordSettings settings;
    private final ExecutorService handover;

    Connection(DiscordSettings settings, ExecutorService handover) {
        this.settings = settings;
        this.handover = handover;
    }

    /** Returns once Discord has accepted the token. */
    JDA open(Object... listeners) {
        JDABuilder builder = JDABuilder.createLight(settings.token().orElseThrow(), INTENTS)
                .setEventPool(handover, false)
                .setEnableShutdownHook(false)
                .setHttpClientBuilder(
                        new OkHttpClient.Builder().connectionPool(new ConnectionPool(KEPT, 30, TimeUnit.SECONDS)))
                .addEventListeners(listeners);
        settings.rest().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
        settings.gateway().ifPresent(url -> builder.setSessionController(new Elsewhere(url)));
        return builder.build();
    }

    void close(JDA jda) {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(PATIENCE)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the connection to another gateway than Discord's own. */
    private static final class Elsewhere extends ConcurrentSessionController {
        private final String gateway;

        Elsewhere(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway;
        }
    }
}
