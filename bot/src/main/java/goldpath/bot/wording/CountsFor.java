package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import goldpath.evaluator.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What each answer counts for, by the rules. */
final class CountsFor {

    private final Speech speech;
    private final FactWords words;

    CountsFor(Speech speech) {
        this.speech = speech;
        words = new FactWords(speech);
    }

    /** Empty where nothing was answered. */
    Optional<String> fact(FactDefinition fact, Answers answers, Assessment assessment) {
        return switch (Knowledge.of(answers.facts(), fact)) {
            case UNASKED, STARTED -> Optional.empty();
            case DECLINED -> decides(fact, assessment);
            case ANSWERED -> fact.read(new Counting(assessment));
        };
    }

    /** Which levels an answer could decide. */
    Optional<String> decides(FactDefinition fact, Assessment assessment) {
        List<String> levels = levels(assessment, level -> level.open().contains(fact.id()));
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(speech.text("counts.decides", "levels", speech.and(levels)));
    }

    /** The levels in whose seats someone sits. */
    Optional<String> person(Person person, Assessment assessment) {
        List<String> levels = levels(assessment, level -> Reviews.isSeated(person, level));
        return Optional.of(
                levels.isEmpty()
                        ? speech.text("counts.no_seat")
                        : speech.text("counts.seat", "levels", speech.and(levels)));
    }

    private List<String> levels(Assessment assessment, Predicate<LevelAssessment> test) {
        return assessment.levels().stream()
                .filter(test)
                .map(level -> speech.level(level.level()))
                .toList();
    }

    private final class Counting implements FactDefinition.Reader<Optional<String>> {

        private final Assessment assessment;

        Counting(Assessment assessment) {
            this.assessment = assessment;
        }

        @Override
        public Optional<String> market(MarketFact fact) {
            return each(
                    measure -> measure.required().map(usd -> speech.text("counts.asks", "amount", speech.usd(usd))));
        }

        @Override
        public Optional<String> amount(AmountFact fact) {
            return each(measure -> measure.threshold().amount().equals(fact.id())
                    ? Optional.of(speech.text("counts." + measure.status().id()))
                    : Optional.empty());
        }

        @Override
        public Optional<String> association(AssociationFact fact) {
            return assessment.levels().stream()
                    .flatMap(level -> level.measures().stream())
                    .filter(measure -> measure.threshold().coveredBy().contains(fact.id()))
                    .flatMap(measure -> measure.counted().stream())
                    .findFirst()
                    .map(counted -> speech.text("counts.covered", "amount", words.amount(counted)));
        }

        @Override
        public Optional<String> roster(RosterFact fact) {
            return Optional.empty();
        }

        /** A word on each level that has something to say. */
        private Optional<String> each(Function<Measure, Optional<String>> said) {
            List<String> parts = new ArrayList<>();
            for (LevelAssessment level : assessment.levels()) {
                level.measures()
                        .forEach(measure -> said.apply(measure)
                                .ifPresent(text -> parts.add(speech.text(
                                        "counts.level", "level", speech.level(level.level()), "what", text))));
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
        }
    }

    /** What is left open and could still decide a level; a line for all that could decide the same ones. */
    List<String> open(List<FactDefinition> facts, Assessment assessment) {
        Map<List<String>, List<String>> headings = new LinkedHashMap<>();
        for (FactDefinition fact : facts) {
            List<String> levels = levels(
                    assessment,
                    level -> level.status() == Status.OPEN && level.open().contains(fact.id()));
            if (!levels.isEmpty()) {
                headings.computeIfAbsent(levels, any -> new ArrayList<>()).add(words.heading(fact));
            }
        }
        List<String> lines = new ArrayList<>();
        headings.forEach((levels, open) ->
                lines.add(speech.text("result.unknown", "facts", speech.and(open), "levels", speech.and(levels))));
        return lines;
    }
}
