package goldpath.bot.wording;

import goldpath.bot.conversation.Reply;
import goldpath.bot.wording.Block.Items;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Difference.LevelDifference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would be different if something else were true. */
final class Changes {

    private final Competency competency;
    private final Speech speech;
    private final Notes notes;
    private final Verdicts verdicts;

    Changes(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        notes = new Notes(speech);
        verdicts = new Verdicts(competency, speech);
    }

    List<Block> of(Reply.WhatIf whatIf) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(speech.paragraph("what_if.intro"));
        blocks.addAll(notes.differences(competency.facts(), whatIf.real(), whatIf.assumed()));
        List<String> lines = new ArrayList<>();
        for (LevelDifference level : whatIf.difference().changed()) {
            lines.addAll(differences(level.before(), level.after()));
        }
        blocks.add(lines.isEmpty() ? speech.paragraph("what_if.same") : Items.of(lines));
        blocks.add(speech.paragraph("what_if.end"));
        return blocks;
    }

    private List<String> differences(LevelAssessment now, LevelAssessment then) {
        String level = speech.level(now.level());
        List<String> lines = new ArrayList<>();
        difference("what_if.status", level, verdicts.status(now), verdicts.status(then))
                .ifPresent(lines::add);
        difference("what_if.revenue", level, revenue(now), revenue(then)).ifPresent(lines::add);
        difference("what_if.exams", level, exams(now), exams(then)).ifPresent(lines::add);
        difference("what_if.new_people", level, newPeople(now), newPeople(then)).ifPresent(lines::add);
        return lines;
    }

    private Optional<String> difference(String key, String level, String before, String after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(speech.text(key, "level", level, "before", before, "after", after));
    }

    private String revenue(LevelAssessment level) {
        Optional<BigDecimal> missing = level.gap().revenueUsd();
        return missing.map(speech::usd).orElseGet(() -> speech.text("what_if.depends"));
    }

    private static String exams(LevelAssessment level) {
        return String.valueOf(level.gap().exams());
    }

    private static String newPeople(LevelAssessment level) {
        return String.valueOf(level.gap().newPeople());
    }
}
