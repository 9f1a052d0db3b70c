package goldpath.bot.channel.teams;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Invocation;

/** An activity that goes out exactly as it was made: the SDK's own way of writing JSON does not get at it. */
final class Parcel extends Activity {

    private final ObjectNode body;
    private final String id;

    /** @param id the same at every attempt to send it */
    Parcel(ObjectNode body, String id) {
        super(body.path("type").asText());
        this.body = body;
        this.id = id;
    }

    @JsonValue
    ObjectNode body() {
        return body;
    }

    /** Writes on every request which delivery it is, so that attempts at one can be told from several. */
    static final class Label implements Interceptor {

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            Invocation invocation = request.tag(Invocation.class);
            if (invocation == null) {
                return chain.proceed(request);
            }
            Request.Builder labelled = request.newBuilder();
            invocation.arguments().stream()
                    .filter(Parcel.class::isInstance)
                    .map(each -> ((Parcel) each).id)
                    .forEach(id -> labelled.header(
                            "x-ms-client-request-id",
                            UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                    .toString()));
            return chain.proceed(labelled.build());
        }
    }
}
