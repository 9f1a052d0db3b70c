package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.understanding.RosterFile.Read;
import goldpath.bot.understanding.RosterFile.Refusal;
import goldpath.bot.understanding.RosterFile.Refused;
import goldpath.evaluator.Person;
import goldpath.prompts.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of people and exams: {@code rosters/*.csv}, and beside each what is read from it. */
class RosterFileReaderTest {

    private static final Path FILES = Path.of("src/test/resources/rosters");
    private static final LocalDate TODAY = LocalDate.of(2017, 9, 20);
    private static final RosterFileReader READER =
            new RosterFileReader(Languages.shipped().all(), Bot.competency());

    /** A byte order mark, as programs write it. */
    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        UTF_16LE(StandardCharsets.UTF_16LE),
        UTF_16BE(StandardCharsets.UTF_16BE);

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        byte[] marked(String text) {
            return ("\uFEFF" + text).getBytes(charset);
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_read_as_the_text_beside_it_says(Path file) throws IOException {
        Path beside = Path.of(file.toString().replace(".csv", ".expected"));
        assertThat(shown(READER.read(Files.readAllBytes(file), TODAY))).isEqualTo(Files.readString(beside));
    }

    @ParameterizedTest
    @EnumSource
    void a_byte_order_mark_tells_the_encoding(Encoding encoding) throws IOException {
        String text = Files.readString(FILES.resolve("german_head.csv"));
        assertThat(READER.read(encoding.marked(text), TODAY)).isEqualTo(READER.read(bytes(text), TODAY));
    }

    @Test
    void text_in_another_encoding_is_refused() {
        assertThat(READER.read("Müller;MB2-714\n".getBytes(StandardCharsets.ISO_8859_1), TODAY))
                .isEqualTo(new Refused(Refusal.ENCODING));
    }

    @Test
    void a_zip_file_is_refused_unopened() {
        assertThat(READER.read(zipped(1 << 20), TODAY)).isEqualTo(new Refused(Refusal.ARCHIVE));
    }

    @Test
    void control_characters_that_no_text_has_are_refused() {
        assertThat(READER.read(bytes("Ana\0,MB2-714\n"), TODAY)).isEqualTo(new Refused(Refusal.BINARY));
        assertThat(READER.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, TODAY))
                .isEqualTo(new Refused(Refusal.BINARY));
    }

    @Test
    void nothing_is_refused() {
        assertThat(READER.read(new byte[0], TODAY)).isEqualTo(new Refused(Refusal.EMPTY));
        assertThat(READER.read(bytes("\uFEFF \n"), TODAY)).isEqualTo(new Refused(Refusal.EMPTY));
    }

    @Test
    void text_without_columns_is_refused() {
        assertThat(READER.read(bytes("Dear all,\nplease find attached, as promised, nothing.\n"), TODAY))
                .isEqualTo(new Refused(Refusal.NO_TABLE));
    }

    @Test
    void a_mebibyte_is_read_and_a_byte_more_is_refused() {
        String head = "Name,Exam\n";
        String row = "Ana,MB2-714" + " ".repeat(FileText.LARGEST - head.length() - "Ana,MB2-714".length());
        assertThat(READER.read(bytes(head + row), TODAY)).isInstanceOf(Read.class);
        assertThat(READER.read(bytes(head + row + " "), TODAY)).isEqualTo(new Refused(Refusal.TOO_LARGE));
    }

    @Test
    void ten_thousand_rows_are_read_and_one_more_is_refused() {
        String rows =
                IntStream.range(0, 10_000).mapToObj(i -> name(i) + ",MB2-714\n").collect(Collectors.joining());
        RosterFile file = READER.read(bytes("Name,Exam\n" + rows), TODAY);
        assertThat(((Read) file).roster().people()).hasSize(10_000);
        assertThat(READER.read(bytes("Name,Exam\n" + rows + "Zed,MB2-714\n"), TODAY))
                .isEqualTo(new Refused(Refusal.TOO_MANY_ROWS));
    }

    private static String name(int number) {
        return number < 26 ? "Q" + (char) ('a' + number) : name(number / 26 - 1) + (char) ('a' + number % 26);
    }

    private static byte[] zipped(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(RosterFile file) {
        if (!(file instanceof Read read)) {
            return file + "\n";
        }
        List<String> lines = new ArrayList<>(List.of("rows " + read.rows()));
        read.roster().people().forEach(person -> lines.add(shown(person)));
        read.skipped().forEach(skipped -> lines.add(skipped.row() + " " + skipped.reason()));
        return String.join("\n", lines) + "\n";
    }

    private static String shown(Person person) {
        Stream<String> passed = person.passed().stream()
                .map(code ->
                        code + person.passedOn(code).map(day -> " on " + day).orElse(""));
        String exams = Stream.concat(passed, person.notPassed().stream().map(code -> "not " + code))
                .collect(Collectors.joining(", "));
        return person.name() + ": " + (exams.isEmpty() ? "none" : exams);
    }
}
