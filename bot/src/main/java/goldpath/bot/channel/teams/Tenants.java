package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tenants that an activity says it is from: Teams has two places for it. */
final class Tenants {

    private Tenants() {}

    static Set<String> of(Activity activity) {
        Set<String> tenants = new LinkedHashSet<>();
        add(tenants, activity.getConversation().getTenantId());
        if (activity.getChannelData() instanceof JsonNode data) {
            add(tenants, data.path("tenant").path("id").textValue());
        }
        return tenants;
    }

    private static void add(Set<String> tenants, @Nullable String tenant) {
        if (tenant != null && !tenant.isBlank()) {
            tenants.add(tenant.toLowerCase(Locale.ROOT));
        }
    }
}
