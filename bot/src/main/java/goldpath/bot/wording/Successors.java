package goldpath.bot.wording;

import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Ended;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Successor;
import java.util.ArrayList;
import java.util.List;

/** What took the place of the competency and of its exams, as far as the data knows, each with its day and its source. */
final class Successors {

    private final Competency competency;
    private final Speech speech;

    Successors(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
    }

    List<Block> told() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(competency
                .ended()
                .map(this::ended)
                .orElseGet(() -> speech.paragraph("successor.none", "competency", competency.name())));
        List<String> replaced = competency.exams().values().stream()
                .flatMap(exam -> exam.replaced().map(successor -> exam(exam, successor)).stream())
                .toList();
        if (!replaced.isEmpty()) {
            blocks.add(Items.of(replaced));
        }
        List<String> others = competency.exams().values().stream()
                .filter(exam -> exam.replaced().isEmpty())
                .map(Exam::code)
                .toList();
        if (competency.ended().isPresent() && !others.isEmpty()) {
            blocks.add(speech.paragraph("successor.unknown", "exams", speech.and(others), "count", others.size()));
        }
        return blocks;
    }

    private Paragraph ended(Ended ended) {
        Successor successor = ended.successor();
        return speech.paragraph(
                "successor.competency",
                "competency",
                competency.name(),
                "on",
                speech.date(ended.on()),
                "since",
                speech.date(successor.since()),
                "successor",
                successor.name(),
                "source",
                successor.source());
    }

    private String exam(Exam exam, Successor successor) {
        return speech.text(
                "successor.exam",
                "exam",
                exam.code(),
                "successor",
                successor.name(),
                "since",
                speech.date(successor.since()),
                "source",
                successor.source());
    }
}
