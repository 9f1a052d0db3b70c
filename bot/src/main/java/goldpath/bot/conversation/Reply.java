package goldpath.bot.conversation;

import goldpath.evaluator.Assessment;
import goldpath.evaluator.Difference;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.NextExams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something the user is told or asked, as values: wording puts it into a language, a channel shows it. */
public sealed interface Reply {

    <R> R read(Reader<R> reader);

    /** One method per kind of reply: a new kind does not compile until everyone who shows replies shows it. */
    interface Reader<R> {
        R welcome(Welcome reply);

        R phrase(Phrase reply);

        R noted(Noted reply);

        R otherExams(OtherExams reply);

        R leftovers(Leftovers reply);

        R soFar(SoFar reply);

        R question(Question reply);

        R askBack(AskBack reply);

        R notUnderstood(NotUnderstood reply);

        R confirm(Confirm reply);

        R help(Help reply);

        R why(Why reply);

        R explanation(Explanation reply);

        R review(Review reply);

        R result(Result reply);

        R whatIf(WhatIf reply);

        R nextExam(NextExam reply);

        R export(Export reply);

        R language(Language reply);

        R told(Told reply);
    }

    /** The first words: what this is, what is stored, how to get help. */
    record Welcome(Assessment assessment) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.welcome(this);
        }
    }

    /** A fixed line. */
    record Phrase(Saying line) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.phrase(this);
        }
    }

    /**
     * What was recorded, or taken back, by this turn: old and new, of these facts only.
     *
     * @param facts ids of the facts that were stated, also where the value is the one known before
     */
    record Noted(Answers before, Answers after, List<FactDefinition> facts) implements Reply {
        public Noted {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.noted(this);
        }
    }

    /** Exams were named that do not count. */
    record OtherExams(List<String> codes) implements Reply {
        public OtherExams {
            codes = List.copyOf(codes);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.otherExams(this);
        }
    }

    /** Words of the message that were not understood while others were. */
    record Leftovers(List<String> words) implements Reply {
        public Leftovers {
            words = List.copyOf(words);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.leftovers(this);
        }
    }

    /** The verdict so far, in one line. */
    record SoFar(Assessment assessment, Extent extent) implements Reply {
        /** How much the line says. */
        public enum Extent {
            /** The verdicts alone. */
            BRIEF,
            /** Also what is missing, or what it depends on. */
            MISSING,
            /** To someone who comes back. */
            RECAP
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.soFar(this);
        }
    }

    /**
     * The question of a fact.
     *
     * @param attempt how often it was put before without an answer, from 0; later attempts use other words
     * @param choices answers on offer, by number
     * @param left at most so many questions, with this one, until nothing can change the verdicts
     */
    record Question(FactDefinition fact, Answers answers, int attempt, List<Choice> choices, int left)
            implements Reply {
        public Question {
            choices = List.copyOf(choices);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.question(this);
        }
    }

    /**
     * A question back about what was just said, with the doubt's choices.
     *
     * @param attempt how often it was put before, from 0; later attempts use other words
     */
    record AskBack(Doubt doubt, Answers answers, int attempt) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.askBack(this);
        }
    }

    /** Nothing of the message was understood, for so many times in a row, about the fact that was asked for if one was. */
    record NotUnderstood(Optional<FactDefinition> fact, int times) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.notUnderstood(this);
        }
    }

    /** A question to be answered by yes or no before answers are dropped; attempts count from 0. */
    record Confirm(Place.Confirmation confirmation, int attempt) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.confirm(this);
        }
    }

    /** What can be said here; about the fact that is being asked for, where one is. */
    record Help(Optional<FactDefinition> fact) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.help(this);
        }
    }

    /** Why a fact is asked for: what it decides, by the rules; the verdicts where nothing is asked. */
    record Why(Optional<FactDefinition> fact, Assessment assessment) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.why(this);
        }
    }

    /** What a term of the glossary means. */
    record Explanation(String topic, Assessment assessment) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.explanation(this);
        }
    }

    /**
     * Everything recorded, and what it counts for.
     *
     * @param sources who said it
     * @param twins names that may be the same person's, two by two
     */
    record Review(Answers answers, Assessment assessment, Sources sources, LocalDate today, List<List<String>> twins)
            implements Reply {
        public Review {
            twins = List.copyOf(twins);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.review(this);
        }
    }

    /**
     * The verdict per level, what is missing as actions, and the exam links. A picture of it belongs beside it, where a
     * channel can show one.
     *
     * @param staff whom it rests on
     * @param full whether every level is told in full, not only the one that is next
     */
    record Result(Answers answers, Assessment assessment, Staff staff, boolean full) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.result(this);
        }
    }

    /** What the verdict would be with other answers. */
    record WhatIf(Answers real, Answers assumed, Difference difference) implements Reply {
        public WhatIf(Answers real, Assessment now, Answers assumed, Assessment then) {
            this(real, assumed, new Difference(now, then));
        }

        public Assessment then() {
            return difference.after();
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.whatIf(this);
        }
    }

    /**
     * Which exam to take next.
     *
     * @param person who asks or is asked about; empty for anyone
     */
    record NextExam(Optional<String> person, NextExams next, Assessment assessment) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.nextExam(this);
        }
    }

    /**
     * The answers and the result as data and as a readable summary.
     *
     * @param day of the assessment
     */
    record Export(Answers answers, Assessment assessment, LocalDate day) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.export(this);
        }
    }

    /** The language was switched to the one with this tag. */
    record Language(String tag) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.language(this);
        }
    }

    /** What somebody wanted to know of the rules. */
    record Told(Insight insight) implements Reply {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.told(this);
        }
    }
}
