package goldpath.bot.conversation;

import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.FactDefinition;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules say of the answers, as values: told to whoever asks about them. */
public sealed interface Insight {

    <R> R read(Reader<R> reader);

    /** One method per kind of insight. */
    interface Reader<R> {
        R whyNot(WhyNot insight);

        R way(Way insight);

        R team(Team insight);

        R examUse(ExamUse insight);

        R questionsLeft(QuestionsLeft insight);

        R newEdition(NewEdition insight);
    }

    /** Why a level is not attained, or what it rests on where it is. */
    record WhyNot(LevelAssessment level, Answers answers) implements Insight {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.whyNot(this);
        }
    }

    /**
     * The way to a level that takes the fewest exam passes.
     *
     * @param others how many other ways there are to fill its seats that are as good
     */
    record Way(LevelAssessment level, Answers answers, BigInteger others) implements Insight {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.way(this);
        }
    }

    /**
     * Whose leaving would cost a level, or who is not needed for any.
     *
     * @param attained id of the highest level attained
     */
    record Team(Part asked, Staff staff, Optional<String> attained) implements Insight {
        /** Which part of the team is asked about. */
        public enum Part {
            CRITICAL,
            SPARE
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.team(this);
        }
    }

    /** What an exam of each of these people counts for, and why it does not where it does not. */
    record ExamUse(String exam, List<Use> uses) implements Insight {
        public ExamUse {
            uses = List.copyOf(uses);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.examUse(this);
        }
    }

    /** How many questions can still follow, at most. */
    record QuestionsLeft(List<FactDefinition> facts, Assessment assessment) implements Insight {
        public QuestionsLeft {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.questionsLeft(this);
        }
    }

    /**
     * The rules have a newer edition than the one by which the answers were asked for.
     *
     * @param again the facts that are asked for in other words, or anew
     * @param exams codes of recorded exams that no longer count
     */
    record NewEdition(LocalDate before, LocalDate now, List<FactDefinition> again, List<String> exams)
            implements Insight {
        public NewEdition {
            again = List.copyOf(again);
            exams = List.copyOf(exams);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.newEdition(this);
        }
    }
}
