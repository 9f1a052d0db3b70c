package goldpath.bot.channel.teams;

import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.MessageFactory;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.schema.Activity;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A bot that says what it hears: with the gate and the reader of ours, and the SDK's own adapter. */
final class Echo {

    private static final int ACCEPTED = 202;

    private final Gate gate;
    private final ActivityReader reader = new ActivityReader();
    private final BotFrameworkAdapter adapter;
    private final boolean replaces;

    /** By conversation, what was said last. */
    private final Map<String, String> last = new ConcurrentHashMap<>();

    private Echo(Cloud cloud, boolean replaces) {
        TeamsSettings settings = House.settings(cloud.url("/login"), cloud.openId(), Set.of());
        gate = new Gate(settings, new SigningKeys(settings.openId(), Duration.ofSeconds(4), Clock.systemUTC()));
        AppToken token = new AppToken(settings.appId(), settings.tenant(), settings.credential(), Clock.systemUTC());
        adapter = new BotFrameworkAdapter(token, new AuthenticationConfiguration(), null, null, null);
        this.replaces = replaces;
    }

    /** @param replaces whether it also replaces what it said before */
    static TeamsBench.Running start(Cloud cloud, boolean replaces) {
        Echo echo = new Echo(cloud, replaces);
        Javalin http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.post(Teams.PATH, echo::take);
        });
        http.start("127.0.0.1", 0);
        return new TeamsBench.Running(replaces ? "echo that replaces" : "echo", http.port(), http::stop);
    }

    private void take(Context context) {
        String header = context.header("Authorization");
        Activity activity = reader.read(context.bodyAsBytes());
        context.future(() -> gate.admit(header, activity)
                .thenCompose(identity -> adapter.processActivity(identity, activity, this::answer))
                .thenAccept(done -> context.status(ACCEPTED)));
    }

    private CompletableFuture<Void> answer(TurnContext turn) {
        String conversation = turn.getActivity().getConversation().getId();
        String before = last.get(conversation);
        return turn.sendActivity(MessageFactory.text(turn.getActivity().getText()))
                .thenCompose(sent -> {
                    last.put(conversation, sent.getId());
                    return replaces && before != null ? replace(turn, before) : CompletableFuture.completedFuture(null);
                });
    }

    private static CompletableFuture<Void> replace(TurnContext turn, String id) {
        Activity replacement = MessageFactory.text(turn.getActivity().getText());
        replacement.setId(id);
        return turn.updateActivity(replacement).thenApply(replaced -> null);
    }
}
