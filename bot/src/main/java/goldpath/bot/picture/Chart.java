package goldpath.bot.picture;

import goldpath.bot.wording.Standing;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Status;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a picture shows, in words and numbers. */
record Chart(String title, List<Level> levels) {

    /**
     * A level and how far it is.
     *
     * @param people how many seats are filled, in words
     * @param settled per bar, whether it can be relied upon: a bound that may never be reached is drawn otherwise
     */
    record Level(Standing standing, String people, List<Boolean> settled, List<Token> tokens) {
        Level {
            settled = List.copyOf(settled);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * Somebody who takes a seat, or should.
     *
     * @param who a name, or words for someone new
     */
    record Token(String who, boolean isNew, List<String> held, List<List<String>> toPass) {
        boolean isFilled() {
            return toPass.isEmpty();
        }
    }

    Chart {
        levels = List.copyOf(levels);
    }

    /** @param standings of the assessment's levels, in their order */
    static Chart of(Assessment assessment, List<Standing> standings, Language language) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            levels.add(level(assessment.levels().get(i), standings.get(i), language));
        }
        return new Chart(assessment.competency().name(), levels);
    }

    private static Level level(LevelAssessment level, Standing standing, Language language) {
        List<Seat> seats = level.seats();
        long filled = seats.stream().filter(Seat::isFilled).count();
        String people = language.say("web.seats", Map.of("filled", filled, "seats", seats.size()));
        String someone = language.say("seat.someone");
        return new Level(
                standing,
                people,
                level.measures().stream().map(Chart::isSettled).toList(),
                seats.stream().map(seat -> token(seat, someone)).toList());
    }

    private static Token token(Seat seat, String someone) {
        return new Token(seat.person().orElse(someone), seat.person().isEmpty(), seat.held(), seat.toPass());
    }

    private static boolean isSettled(Measure measure) {
        return measure.status() == Status.MET
                || measure.counted()
                        .map(amount -> amount.precision().isNumber())
                        .orElse(false);
    }
}
