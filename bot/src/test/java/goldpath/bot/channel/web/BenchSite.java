package goldpath.bot.channel.web;

import goldpath.bot.store.Store;
import goldpath.bot.store.Stores;
import java.io.IOException;
import java.time.Duration;

/** The page as a program of its own, with an echo beside it: so its memory is nobody else's. Ends with its input. */
final class BenchSite {

    static final WebSettings GENEROUS = new WebSettings(true, true, 900_000, 900_000, 900_000, Duration.ofDays(90));

    private BenchSite() {}

    /** @param args address of the store */
    public static void main(String[] args) throws IOException {
        try (Store store = Stores.open(args[0]);
                Site site = new Site(store, GENEROUS)) {
            System.out.println(site.address());
            while (System.in.read() >= 0) {
                // Until whoever started it has had enough.
            }
        }
        System.exit(0);
    }
}
