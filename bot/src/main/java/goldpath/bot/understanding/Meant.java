package goldpath.bot.understanding;

import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import java.util.List;
import java.util.Optional;

/**
 * Which of several figures is meant: not the one taken back, compared with, or converted from; parts are added up.
 *
 * @param figures the figure meant; several where it is not clear which
 * @param period of the figure, where it is another than the trailing twelve months
 */
record Meant(List<Figure> figures, Optional<Period> period) {

    static Optional<Meant> of(Message message, Topics topics, Periods periods, List<Figure> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> left = new Choosing(message, topics, periods).choose(said);
        boolean labelled = said.size() > 1 && !message.all("net_new").isEmpty();
        Optional<Period> period = left.size() == 1
                ? periods.of(left.get(0)).filter(found -> found != Period.TOTAL || !labelled)
                : Optional.empty();
        return Optional.of(new Meant(left, period));
    }
}
