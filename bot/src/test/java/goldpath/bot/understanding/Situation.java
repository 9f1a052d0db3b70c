package goldpath.bot.understanding;

import java.util.Locale;

/** What was said before a turn of the corpus, as the answers that {@code chat --json} imports. */
enum Situation {
    MARKET("", "", ""),
    REVENUE("", "revenue", ""),
    DPOR("\"revenue\": {\"usd\": 200000}", "dpor", ""),
    ROSTER("", "roster", ""),
    MORE("", "roster", "Mia 714 706; Leo 712"),
    TEAM("", "roster", "Mia 714 706; Leo 712; Kim 709"),
    TWINS("", "roster", "Mia Costa 714; Mia Weber 712"),
    FINISHED("", "", "Mia 714 706; Leo 712");

    private static final String MONEY = "\"revenue\": {\"usd\": 120000}, \"dpor\": {\"status\": \"yes\"}";

    private final String money;
    private final String asking;
    private final String people;

    Situation(String money, String asking, String people) {
        this.money = money;
        this.asking = asking;
        this.people = people;
    }

    static Situation of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The line that leads to it. */
    String line(String conversation, String language) {
        String head = "{\"conversation\": \"" + conversation + "\", \"locale\": \"" + language + "\", ";
        if (this == MARKET) {
            return head + "\"start\": true}";
        }
        String told = money.isEmpty() && this != REVENUE ? MONEY : money;
        String answers = "\"market\": \"developed\"" + (told.isEmpty() ? "" : ", " + told) + ", \"roster\": "
                + Expectation.people(people).json();
        String question = asking.isEmpty() ? "" : ", \"asking\": \"" + asking + "\"";
        return head + "\"answers\": {" + answers + "}" + question + "}";
    }
}
