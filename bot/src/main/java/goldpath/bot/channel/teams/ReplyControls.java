package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Reply;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Outgoing.Offer;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Status;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons and forms below what each kind of reply says; each of them can be typed as well. */
final class ReplyControls implements PlainReplies {

    private static final int MOST_PICKS = 2 * Buttons.ROW;

    private final Language language;
    private final Wording wording;
    private final Competency competency;
    private final List<Offer> offers;
    private final Buttons buttons;

    ReplyControls(Language language, Wording wording, Competency competency, Outgoing outgoing) {
        this.language = language;
        this.wording = wording;
        this.competency = competency;
        this.offers = outgoing.offers();
        this.buttons = new Buttons(language, outgoing.ticket());
    }

    /** Whether the buttons alone say what can be picked. */
    boolean showsAllChoices(Reply reply) {
        List<Choice> choices = reply instanceof Reply.Question question
                ? question.choices()
                : reply instanceof Reply.AskBack asked ? asked.doubt().choices() : List.of();
        return isOnOffer(choices) && areShort();
    }

    /** Whether the exams are there to be ticked, so that no list has to name them before. */
    static boolean listsExams(Reply reply) {
        return reply instanceof Reply.Question question && question.fact() instanceof RosterFact;
    }

    private boolean isOnOffer(List<Choice> choices) {
        return !offers.isEmpty() && offers.stream().map(Offer::choice).toList().equals(choices);
    }

    private boolean areShort() {
        return offers.size() <= MOST_PICKS
                && offers.stream().allMatch(offer -> offer.label().length() <= Buttons.LONGEST);
    }

    private List<ObjectNode> picks() {
        List<ObjectNode> picks = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PICKS, offers.size()); i++) {
            String label = offers.get(i).label();
            picks.add(buttons.pick(i, areShort() ? label : (i + 1) + ") " + label));
        }
        return picks;
    }

    @Override
    public List<ObjectNode> question(Reply.Question reply) {
        List<ObjectNode> elements = new ArrayList<>();
        if (isOnOffer(reply.choices())) {
            elements.addAll(Buttons.rows(picks()));
            elements.add(numberHint());
        }
        elements.addAll(reply.fact().read(new Form()));
        elements.addAll(row(buttons.want("button.why", Command.WHY), buttons.wantNow("button.skip", Command.SKIP)));
        return elements;
    }

    private ObjectNode numberHint() {
        return Elements.aside(language.say("card.or_type_number"));
    }

    @Override
    public List<ObjectNode> askBack(Reply.AskBack reply) {
        if (!isOnOffer(reply.doubt().choices())) {
            return List.of();
        }
        if (offers.size() == 1) {
            return yesOrNo(buttons.pick(0, language.say("button.yes")));
        }
        List<ObjectNode> elements = new ArrayList<>(Buttons.rows(picks()));
        elements.add(numberHint());
        elements.add(Elements.actions(List.of(buttons.no("button.none_of_these"))));
        return elements;
    }

    @Override
    public List<ObjectNode> confirm(Reply.Confirm reply) {
        return yesOrNo(buttons.yes());
    }

    private List<ObjectNode> yesOrNo(ObjectNode yes) {
        return List.of(
                Elements.actions(List.of(yes, buttons.no("button.no"))),
                Elements.aside(language.say("card.or_type_yes_no")));
    }

    @Override
    public List<ObjectNode> help(Reply.Help reply) {
        return row(
                buttons.want("button.answers", Command.SHOW_ANSWERS),
                buttons.want("button.result", Command.SHOW_RESULT),
                buttons.wantNow("button.undo", Command.UNDO),
                buttons.want("button.export", Command.EXPORT),
                buttons.want("button.restart", Command.RESTART));
    }

    @Override
    public List<ObjectNode> review(Reply.Review reply) {
        return Buttons.rows(competency.facts().stream()
                .map(fact -> buttons.change(fact.id(), wording.heading(fact)))
                .toList());
    }

    @Override
    public List<ObjectNode> result(Reply.Result reply) {
        List<ObjectNode> rows = new ArrayList<>(Buttons.rows(suppositions(reply)));
        rows.addAll(row(
                buttons.want("button.answers", Command.SHOW_ANSWERS),
                buttons.wantNow("button.undo", Command.UNDO),
                buttons.want("button.export", Command.EXPORT),
                buttons.want("button.restart", Command.RESTART)));
        return rows;
    }

    /** What would help most to suppose: the amount that the lowest level not met asks for, the assignment, an exam. */
    private List<ObjectNode> suppositions(Reply.Result reply) {
        Optional<LevelAssessment> next = reply.assessment().levels().stream()
                .filter(level -> level.status() != Status.MET)
                .findFirst();
        List<ObjectNode> suppositions = new ArrayList<>();
        next.ifPresent(level -> level.measures().stream()
                .filter(measure -> measure.status() != Status.MET)
                .forEach(measure -> suppositions.addAll(
                        suppositions(measure, reply.answers().facts()))));
        next.filter(level -> level.gap().exams() > 0).ifPresent(level -> suppositions.add(buttons.nextExam()));
        return suppositions;
    }

    private List<ObjectNode> suppositions(Measure measure, Facts facts) {
        List<ObjectNode> suppositions = new ArrayList<>();
        String amount = measure.threshold().amount();
        measure.required().ifPresent(usd -> suppositions.add(buttons.whatIfAmount(amount, usd, wording.usd(usd))));
        measure.threshold().coveredBy().stream()
                .filter(fact -> !facts.coverage(fact).value().equals(Optional.of(new Coverage.All())))
                .forEach(fact -> suppositions.add(buttons.whatIfCovered(fact, wording.heading(competency.fact(fact)))));
        return suppositions;
    }

    @Override
    public List<ObjectNode> whatIf(Reply.WhatIf reply) {
        return row(buttons.wantNow("button.apply", Command.APPLY), buttons.wantNow("button.dismiss", Command.CANCEL));
    }

    private static List<ObjectNode> row(ObjectNode... actions) {
        return Buttons.rows(List.of(actions));
    }

    @Override
    public List<ObjectNode> notUnderstood(Reply.NotUnderstood reply) {
        return row(buttons.want("button.help", Command.HELP));
    }

    /** What a question needs besides its choices, by the kind of its fact. */
    private final class Form implements FactDefinition.Reader<List<ObjectNode>> {

        @Override
        public List<ObjectNode> market(MarketFact fact) {
            return List.of();
        }

        @Override
        public List<ObjectNode> amount(AmountFact fact) {
            return List.of(Elements.aside(language.say("card.type")));
        }

        @Override
        public List<ObjectNode> association(AssociationFact fact) {
            return List.of();
        }

        @Override
        public List<ObjectNode> roster(RosterFact fact) {
            RosterForm form = new RosterForm(language, wording, competency);
            return form.elements(List.of(buttons.people(fact.id()), buttons.everyone(fact.id())));
        }
    }
}
