package goldpath.bot.conversation;

import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.NamesOtherExam;
import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Meaning.PicksEarlier;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Supposes;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Meaning.WantsLanguage;
import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Clarifying;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.Statement.IsAsOf;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.evaluator.FactDefinition;
import java.util.ArrayList;
import java.util.List;

/** Takes a message: first what it states of the facts, then what else it wants. */
final class Hearing {

    private final Interview interview;
    private final TurnDraft draft;
    private final Statements recorder;
    private final List<Choice> offered;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    Hearing(Interview interview, TurnDraft draft) {
        this.interview = interview;
        this.draft = draft;
        this.recorder = new Statements(interview.evaluator().competency());
        State before = draft.before();
        offered = new Tactic(interview, draft.answers(), before.misunderstandings()).choices(draft.place());
    }

    void hear(Utterance utterance) {
        List<Meaning> meanings = utterance.meanings();
        meanings.forEach(this::collect);
        boolean supposes = supposes(meanings);
        if (supposes) {
            suppose(meanings);
        } else if (!statements.isEmpty() || !doubts.isEmpty()) {
            record();
        }
        List<String> others = meanings.stream()
                .filter(NamesOtherExam.class::isInstance)
                .map(meaning -> ((NamesOtherExam) meaning).code())
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            draft.reply(new Reply.OtherExams(others));
        }
        boolean alone = !draft.hasAct() && others.isEmpty();
        meanings.forEach(meaning -> follow(meaning, alone));
        if (!draft.hasAct() && others.isEmpty()) {
            draft.misunderstood();
        } else if (!utterance.leftovers().isEmpty() && draft.keepsItsLanguage()) {
            draft.reply(new Reply.Leftovers(utterance.leftovers()));
        }
        draft.act(Act.ASK_BACK);
    }

    private void collect(Meaning meaning) {
        if (meaning instanceof Says says) {
            statements.add(says.statement());
        } else if (meaning instanceof Unclear unclear) {
            doubts.add(unclear.doubt());
        } else if (meaning instanceof Picks picks) {
            pick(picks.index());
        } else if (meaning instanceof PicksEarlier) {
            refuse(Saying.EARLIER_CHOICE);
        } else if (meaning instanceof Affirms) {
            draft.place().proposed().ifPresent(choice -> {
                statements.addAll(choice.statements());
                draft.act(Act.CONFIRM);
            });
        }
    }

    private void pick(int index) {
        List<Choice> choices = offered;
        if (index >= 0 && index < choices.size()) {
            statements.addAll(choices.get(index).statements());
        } else {
            refuse(Saying.NO_SUCH_CHOICE);
        }
    }

    private void refuse(Saying line) {
        draft.act(Act.ASK_BACK);
        draft.asksBack();
        draft.say(line);
    }

    private void record() {
        List<Doubt> waiting = waiting();
        Answers before = draft.answers();
        Answers stated = recorder.apply(before, statements);
        Coverings coverings = new Coverings(interview);
        Answers after = coverings.withoutExcess(before, stated);
        List<Doubt> refused = coverings.doubts(stated);
        doubts.addAll(refused);
        boolean nothingTaken = statements.isEmpty() || (after.equals(before) && !refused.isEmpty());
        draft.act(nothingTaken ? Act.ASK_BACK : act(before, after));
        if (!nothingTaken) {
            draft.record(after);
            dates();
            draft.reply(new Reply.Noted(before, after, facts()));
        }
        doubts.addAll(waiting);
        if (!doubts.isEmpty()) {
            draft.goTo(new Clarifying(doubts.get(0), doubts.subList(1, doubts.size())));
            draft.asksBack();
        }
    }

    private void dates() {
        for (Statement statement : statements) {
            if (statement instanceof IsAsOf dated) {
                draft.date(dated.fact(), dated.day(draft.today()));
            }
        }
    }

    /** What was to be asked back later and was not settled by this message. */
    private List<Doubt> waiting() {
        if (statements.isEmpty() || !(draft.place() instanceof Clarifying clarifying)) {
            return List.of();
        }
        return clarifying.laterThan(statements);
    }

    private Act act(Answers before, Answers after) {
        if (statements.stream().allMatch(IsUnknown.class::isInstance)) {
            return Act.SKIP;
        }
        boolean replaces = interview.facts().stream().anyMatch(fact -> interview.replaces(fact, before, after));
        return replaces ? Act.CHANGE : Act.ANSWER;
    }

    private List<FactDefinition> facts() {
        return interview.facts().stream()
                .filter(fact -> statements.stream()
                        .anyMatch(statement -> statement.fact().equals(fact.id())))
                .toList();
    }

    private void follow(Meaning meaning, boolean alone) {
        if (meaning instanceof Wants wants) {
            new Obeying(interview, draft).obey(wants.command(), alone);
        } else if (meaning instanceof Affirms) {
            affirm();
        } else if (meaning instanceof Denies) {
            deny(alone);
        } else if (meaning instanceof Reopens reopens) {
            reopen(reopens.fact());
        } else if (meaning instanceof WantsLanguage wants) {
            draft.act(Act.SWITCH_LANGUAGE);
            draft.speak(wants.tag());
            draft.reply(new Reply.Language(wants.tag()));
        } else {
            new Answering(interview.evaluator(), draft).answer(meaning);
        }
    }

    private void affirm() {
        if (draft.place() instanceof Confirming confirming) {
            draft.act(Act.CONFIRM);
            switch (confirming.confirmation()) {
                case RESTART -> draft.startOver();
                case FORGET -> draft.forget();
            }
        } else if (!draft.hasAct()) {
            draft.act(Act.ASK_BACK);
            draft.asksBack();
            draft.say(Saying.NOTHING_TO_CONFIRM);
        }
    }

    /** @param alone false where what is right was said with it */
    private void deny(boolean alone) {
        draft.act(Act.DENY);
        if (draft.place() instanceof Clarifying) {
            draft.say(Saying.DENIED);
            draft.goOn();
        } else if (!new Obeying(interview, draft).dropped() && alone) {
            draft.say(Obeying.whatIsWrong(draft));
            if (draft.place() instanceof Asking) {
                draft.asksBack();
            }
        }
    }

    private void reopen(String fact) {
        draft.act(Act.CHANGE);
        draft.goTo(new Asking(fact));
    }

    /** What is said of something supposed is supposed too: also the answer to a question back about it. */
    private boolean supposes(List<Meaning> meanings) {
        boolean clarifies = draft.place() instanceof Clarifying clarifying && clarifying.isSupposedBy(statements);
        return clarifies || meanings.stream().anyMatch(Supposes.class::isInstance);
    }

    private void suppose(List<Meaning> meanings) {
        List<Statement> supposed = new ArrayList<>(draft.supposed());
        meanings.stream()
                .filter(Supposes.class::isInstance)
                .forEach(meaning -> supposed.addAll(((Supposes) meaning).statements()));
        supposed.addAll(statements);
        draft.suppose(supposed);
        draft.act(Act.WHAT_IF);
        Answers real = draft.answers();
        Answers assumed = recorder.apply(real, supposed);
        if (!supposed.isEmpty()) {
            draft.reply(new Reply.WhatIf(real, draft.assessment(), assumed, interview.assess(assumed)));
        }
        if (!doubts.isEmpty()) {
            draft.goTo(new Clarifying(doubts.get(0), doubts.subList(1, doubts.size()), true));
            draft.asksBack();
        } else if (draft.place() instanceof Clarifying) {
            draft.goOn();
        }
    }
}
