package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The SDK's adapter with the cures for what went wrong with it: it does not touch the JVM's locale, writes JSON as it is
 * given, repeats what may be repeated and nothing else, and does not wait for ever.
 */
final class HardenedAdapter extends BotFrameworkAdapter implements AutoCloseable {

    /** Where the locale of the activity is found during a turn. */
    static final String LOCALE = "goldpath.locale";

    /** All of Teams is one host. */
    static final int REQUESTS_AT_ONCE = 64;

    private final AppCredentials credentials;
    private final Pace pace;
    private final Clock clock;
    private final Map<String, ConnectorClient> connectors = new ConcurrentHashMap<>();
    private final Dispatcher dispatcher = new Dispatcher();
    private final ConnectionPool connections = new ConnectionPool();

    HardenedAdapter(AppCredentials credentials, Pace pace, Clock clock) {
        super(credentials, new AuthenticationConfiguration(), null, null, null);
        this.credentials = credentials;
        this.pace = pace;
        this.clock = clock;
        dispatcher.setMaxRequests(REQUESTS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
    }

    ConnectorClient connector(String serviceUrl) {
        return connectors.computeIfAbsent(serviceUrl, url -> new RestConnectorClient(restClient(url)));
    }

    /** The SDK would make the locale of whoever writes that of the whole JVM. */
    @Override
    protected CompletableFuture<Void> runPipeline(TurnContext context, BotCallbackHandler callback) {
        String locale = context.getActivity().getLocale();
        if (locale != null) {
            context.getTurnState().add(LOCALE, locale);
            context.getActivity().setLocale(null);
        }
        return super.runPipeline(context, callback);
    }

    @Override
    protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
            String serviceUrl, @Nullable AppCredentials usingAppCredentials) {
        return CompletableFuture.completedFuture(connector(serviceUrl));
    }

    private RestClient restClient(String url) {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new Parcel.Label());
        RestClient.Builder client = new RestClient.Builder(http, new Retrofit.Builder());
        http.cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(pace.connect())
                .readTimeout(pace.read())
                .callTimeout(pace.whole());
        return client.withBaseUrl(url)
                .withCredentials(credentials)
                .withSerializerAdapter(new PlainJson())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withDispatcher(dispatcher)
                .withConnectionPool(connections)
                .withRetryStrategy(new Never())
                .withInterceptor(new Accepted())
                .withInterceptor(new Retries(pace.pause(), clock))
                .build();
    }

    @Override
    public void close() {
        dispatcher.executorService().shutdown();
        connections.evictAll();
    }

    /** The SDK's own serializer takes keys with dots apart, and falls over arrays of mixed kinds. */
    private static final class PlainJson extends JacksonAdapter {

        @Override
        public ObjectMapper serializer() {
            return Json.MAPPER;
        }
    }

    /** Repeating is left to {@link Retries}. */
    private static final class Never extends RetryStrategy {

        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}
