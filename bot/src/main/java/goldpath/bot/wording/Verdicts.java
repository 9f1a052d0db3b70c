package goldpath.bot.wording;

import goldpath.bot.conversation.Reply.SoFar.Extent;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.bot.wording.Block.Seats;
import goldpath.bot.wording.Span.Strong;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.SeatType;
import goldpath.evaluator.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verdicts per level, what is missing, and who takes which seat. */
final class Verdicts {

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;
    private final RuleWords rules;

    Verdicts(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
        rules = new RuleWords(competency, speech);
    }

    String status(LevelAssessment level) {
        return speech.text("status." + level.status().id());
    }

    /** A sentence per level. */
    Paragraph verdicts(Assessment assessment) {
        List<Span> spans = new ArrayList<>();
        for (LevelAssessment level : assessment.levels()) {
            if (!spans.isEmpty()) {
                spans.add(new Span.Plain(" "));
            }
            String key = "verdict." + level.status().id();
            spans.addAll(speech.spans(key, "level", new Strong(speech.level(level.level())), "facts", open(level)));
        }
        return new Paragraph(spans);
    }

    private String open(LevelAssessment level) {
        return speech.and(level.open().stream()
                .map(id -> words.heading(competency.fact(id)))
                .toList());
    }

    /** The verdicts in one line; with more to say, what is missing for the first level that is not met. */
    Paragraph soFar(Assessment assessment, Extent extent) {
        List<String> levels = assessment.levels().stream()
                .map(level ->
                        speech.text("so_far.level", "level", speech.level(level.level()), "status", status(level)))
                .toList();
        String key = "so_far.verdicts." + extent.name().toLowerCase(Locale.ROOT);
        String verdicts = speech.text(key, "levels", String.join(", ", levels));
        if (extent == Extent.BRIEF) {
            return Paragraph.of(verdicts);
        }
        return assessment.levels().stream()
                .filter(level -> level.status() != Status.MET)
                .findFirst()
                .flatMap(level -> missing(level, assessment))
                .map(missing -> Paragraph.of(verdicts + " " + missing))
                .orElseGet(() -> Paragraph.of(verdicts));
    }

    /** What is missing for a level in a few words, as far as it is known. */
    Optional<String> missing(LevelAssessment level, Assessment assessment) {
        String name = speech.level(level.level());
        if (level.status() == Status.OPEN) {
            return Optional.of(speech.text("so_far.depends", "level", name, "facts", open(level)));
        }
        List<String> what = new ArrayList<>();
        level.measures().forEach(measure -> revenue(measure).ifPresent(what::add));
        if (level.gap().exams() > 0 && !mayNameMore(assessment)) {
            what.add(speech.text("gap.exams", "count", level.gap().exams()));
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(speech.text("so_far.missing", "level", name, "what", speech.and(what)));
    }

    private Optional<String> revenue(Measure measure) {
        return measure.missing().filter(missing -> missing.signum() > 0).map(missing -> {
            boolean isCovered = !measure.threshold().coveredBy().isEmpty();
            String associations = isCovered ? rules.associations(measure.threshold()) : "";
            String key = isCovered ? "gap.covered" : "gap.revenue";
            return speech.text(key, "money", speech.usd(missing), "association", associations);
        });
    }

    private boolean mayNameMore(Assessment assessment) {
        return assessment.worthAsking().stream().anyMatch(id -> competency.fact(id) instanceof RosterFact);
    }

    /** Who takes which seat, and who should pass what; new people with the same exams in one line. */
    Seats seats(LevelAssessment level) {
        List<Block.Seat> lines = new ArrayList<>();
        List<Seat> seats = level.seats();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            int count = 1;
            while (seat.person().isEmpty()
                    && i + 1 < seats.size()
                    && seats.get(i + 1).equals(seat)) {
                count++;
                i++;
            }
            lines.add(line(seat, count));
        }
        return new Seats(people(level), lines);
    }

    private String people(LevelAssessment level) {
        Gap gap = level.gap();
        if (level.seats().stream().allMatch(Seat::isFilled)) {
            return speech.text("people.filled");
        }
        return speech.text(
                "people.missing",
                "seats",
                lacking(level),
                "exams",
                gap.exams(),
                "people",
                gap.peopleToTrain(),
                "newcomers",
                gap.newPeople());
    }

    /** The people still to be found or trained, by what they need to have passed in all. */
    private String lacking(LevelAssessment level) {
        Map<SeatType, Long> lacking = level.seats().stream()
                .filter(seat -> !seat.isFilled())
                .collect(Collectors.groupingBy(Seat::type, LinkedHashMap::new, Collectors.counting()));
        return lacking.entrySet().stream()
                .map(entry -> speech.text(
                        "people.lacking",
                        "count",
                        entry.getValue(),
                        "exams",
                        rules.exams(competency.examsOf(entry.getKey()))))
                .collect(Collectors.joining("; "));
    }

    private Block.Seat line(Seat seat, int count) {
        String who = seat.person().map(speech::quoted).orElseGet(() -> speech.text("seat.someone"));
        return new Block.Seat(who, count, seat.held(), seat.toPass(), sentence(seat, who, count));
    }

    private String sentence(Seat seat, String who, int count) {
        String held = speech.and(seat.held());
        if (seat.isFilled()) {
            return speech.text("seat.filled", "person", who, "exams", held);
        }
        String exams = rules.exams(seat.toPass());
        if (seat.person().isEmpty()) {
            return speech.text("seat.new", "count", count, "exams", exams);
        }
        String key = seat.held().isEmpty() ? "seat.train" : "seat.train_more";
        return speech.text(key, "person", who, "held", held, "exams", exams);
    }
}
