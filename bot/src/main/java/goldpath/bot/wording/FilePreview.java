package goldpath.bot.wording;

import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.FileLeft;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was read of a file, what was not and why, before anything of it is recorded. */
final class FilePreview {

    private static final int MOST = 12;

    private final Speech speech;
    private final Labels labels;

    FilePreview(Speech speech, Labels labels) {
        this.speech = speech;
        this.labels = labels;
    }

    List<Block> preview(String intro, Doubt.ReadFile file) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(intro));
        add(
                blocks,
                file.people().stream().limit(MOST).map(labels::passes).toList(),
                file.people().size());
        if (file.leftOver() > 0) {
            blocks.add(speech.paragraph("doubt.read_file.left", "count", file.leftOver()));
            add(blocks, file.left().stream().limit(MOST).map(this::left).toList(), file.leftOver());
        }
        if (!file.people().isEmpty()) {
            blocks.add(speech.paragraph(
                    "doubt.read_file.propose", "count", file.people().size()));
        }
        return blocks;
    }

    private void add(List<Block> blocks, List<String> shown, int all) {
        List<String> items = new ArrayList<>(shown);
        if (all > shown.size()) {
            items.add(speech.text("doubt.read_file.more", "count", all - shown.size()));
        }
        if (!items.isEmpty()) {
            blocks.add(Items.of(items));
        }
    }

    private String left(FileLeft left) {
        String why = speech.text(
                "doubt.read_file.why." + left.reason().name().toLowerCase(Locale.ROOT),
                "exams",
                speech.or(left.exams()),
                "day",
                left.day().isEmpty() ? "" : speech.date(LocalDate.parse(left.day())));
        return speech.text("doubt.read_file.row", "row", left.row(), "why", why);
    }
}
