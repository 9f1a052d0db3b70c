package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Reply;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Outgoing.Offer;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Status;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.List;

/** The look of each kind of reply, and the buttons below it; each of them can be typed as well. */
final class Shapes implements Reply.Reader<Shape> {

    private final Wording wording;
    private final Competency competency;
    private final Outgoing outgoing;
    private final Controls controls;

    Shapes(Language language, Wording wording, Competency competency, Outgoing outgoing) {
        this.wording = wording;
        this.competency = competency;
        this.outgoing = outgoing;
        this.controls = new Controls(language, outgoing);
    }

    private boolean isOnOffer(List<Choice> choices) {
        return !choices.isEmpty()
                && outgoing.offers().stream().map(Offer::choice).toList().equals(choices);
    }

    @Override
    public Shape question(Reply.Question reply) {
        List<ObjectNode> buttons = new ArrayList<>();
        if (isOnOffer(reply.choices())) {
            buttons.addAll(controls.picks());
        }
        if (reply.fact() instanceof RosterFact roster
                && !reply.answers().facts().roster().people().isEmpty()) {
            buttons.add(controls.everyone(roster.id()));
        }
        buttons.add(controls.want("button.why", Command.WHY));
        buttons.add(controls.wantNow("button.skip", Command.SKIP));
        return new Shape("question", buttons);
    }

    @Override
    public Shape askBack(Reply.AskBack reply) {
        if (!isOnOffer(reply.doubt().choices())) {
            return Shape.of("question");
        }
        if (outgoing.offers().size() == 1) {
            return Shape.of("question", controls.yesPick(), controls.no("button.no"));
        }
        List<ObjectNode> buttons = new ArrayList<>(controls.picks());
        buttons.add(controls.no("button.none_of_these"));
        return new Shape("question", buttons);
    }

    @Override
    public Shape confirm(Reply.Confirm reply) {
        return Shape.of("question", controls.yes(), controls.no("button.no"));
    }

    @Override
    public Shape review(Reply.Review reply) {
        return new Shape(
                "review",
                competency.facts().stream()
                        .map(fact -> controls.change(fact.id(), wording.heading(fact)))
                        .toList());
    }

    @Override
    public Shape result(Reply.Result reply) {
        List<ObjectNode> buttons = new ArrayList<>();
        reply.assessment().levels().stream()
                .filter(level -> level.status() != Status.MET)
                .findFirst()
                .ifPresent(level -> {
                    level.measures().stream()
                            .filter(measure -> measure.status() != Status.MET)
                            .forEach(measure -> buttons.addAll(suppositions(measure)));
                    if (level.gap().exams() > 0) {
                        buttons.add(controls.nextExam());
                    }
                });
        buttons.add(controls.want("button.export", Command.EXPORT));
        return new Shape("result", buttons);
    }

    /** What would help most to suppose: the amount that the lowest level not met asks for, or the assignment. */
    private List<ObjectNode> suppositions(Measure measure) {
        List<ObjectNode> suppositions = new ArrayList<>();
        String amount = measure.threshold().amount();
        measure.required().ifPresent(usd -> suppositions.add(controls.whatIfAmount(amount, usd, wording.usd(usd))));
        measure.threshold()
                .coveredBy()
                .forEach(
                        fact -> suppositions.add(controls.whatIfCovered(fact, wording.heading(competency.fact(fact)))));
        return suppositions;
    }

    @Override
    public Shape whatIf(Reply.WhatIf reply) {
        return Shape.of(
                "supposed",
                controls.wantNow("button.apply", Command.APPLY),
                controls.wantNow("button.dismiss", Command.CANCEL));
    }

    @Override
    public Shape export(Reply.Export reply) {
        return Shape.of(
                "result",
                controls.download("web.download.json", Web.ANSWERS + ".json"),
                controls.download("web.download.markdown", Web.ANSWERS + ".md"));
    }

    @Override
    public Shape notUnderstood(Reply.NotUnderstood reply) {
        return Shape.of("lost", controls.want("button.help", Command.HELP));
    }

    @Override
    public Shape welcome(Reply.Welcome reply) {
        return Shape.of("welcome");
    }

    @Override
    public Shape phrase(Reply.Phrase reply) {
        return Shape.of("plain");
    }

    @Override
    public Shape noted(Reply.Noted reply) {
        return Shape.of("noted");
    }

    @Override
    public Shape otherExams(Reply.OtherExams reply) {
        return Shape.of("lost");
    }

    @Override
    public Shape leftovers(Reply.Leftovers reply) {
        return Shape.of("lost");
    }

    @Override
    public Shape soFar(Reply.SoFar reply) {
        return Shape.of("sofar");
    }

    @Override
    public Shape help(Reply.Help reply) {
        return Shape.of("plain");
    }

    @Override
    public Shape why(Reply.Why reply) {
        return Shape.of("plain");
    }

    @Override
    public Shape explanation(Reply.Explanation reply) {
        return Shape.of("plain");
    }

    @Override
    public Shape nextExam(Reply.NextExam reply) {
        return Shape.of("plain");
    }

    @Override
    public Shape told(Reply.Told reply) {
        return Shape.of("plain");
    }

    @Override
    public Shape language(Reply.Language reply) {
        return Shape.of("plain");
    }
}
