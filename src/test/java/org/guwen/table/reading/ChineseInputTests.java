package org.guwen.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.Limits;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinitions;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever types with a Chinese input method gets full-width letters, digits, brackets and blanks, and other marks for the
 * same thing. All shipped tables, typed so, say what they said before.
 */
class ChineseInputTests {

    private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);
    private static final String MARKS = "≥≤＞＜＝－～，、；：（）［］【】％￥．";

    @ParameterizedTest
    @MethodSource("org.guwen.table.reading.ShippedWorkbooksTests#workbooks")
    void tablesTypedInFullWidthMeanTheSame(String workbook) {
        byte[] shipped = ShippedWorkbooksTests.shipped(workbook);
        byte[] typed = SampleTables.edited(shipped, ChineseInputTests::type);

        assertThat(typed).isNotEqualTo(shipped);
        assertThat(read(workbook, typed).findings()).isEmpty();
        assertThat(read(workbook, typed).tables())
                .usingRecursiveComparison()
                .isEqualTo(read(workbook, shipped).tables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "［０．．３００）",
                "【0，300）",
                "[0～300)",
                "[０；３００）",
                "（－∞，300）",
                "０－３００",
                "0～300",
                "０至３００",
                "0 到 300",
                "≥３００",
                "＞＝　３００",
                "≤300元",
                "＜￥３００．００",
                "＝３００",
                "￥1，000",
                "１，０００元"
            })
    void rangesOfMoneyMayBeTypedInManyWays(String text) {
        Field field = Vocabulary.get().field("charge.labourFee");

        assertThat(text.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0 || letter > 0x7f))
                .isTrue();
        assertThat(new ConditionCells(Labels.get()).read(field, text).problem()).isEmpty();
    }

    private static WorkbookReading read(String name, byte[] content) {
        return new WorkbookReader(clause -> clause.chars().allMatch(letter -> letter < 0x7f), Limits.standard())
                .read(name, content);
    }

    private static void type(XSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            Cell mark = sheet.getRow(0) == null ? null : sheet.getRow(0).getCell(0);
            if (mark != null && mark.getStringCellValue().equals("决策表")) {
                type(sheet);
            }
        }
    }

    private static void type(Sheet sheet) {
        Row header = sheet.getRow(7);
        Set<Integer> prose = IntStream.range(0, header.getLastCellNum())
                .filter(column -> isProse(header.getCell(column).getStringCellValue()))
                .boxed()
                .collect(Collectors.toSet());
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (row.getRowNum() == 7 || (row.getRowNum() > 8 && !prose.contains(cell.getColumnIndex()))) {
                    retype(cell);
                }
            }
        }
    }

    /** Texts for people are taken as they are typed. */
    private static boolean isProse(String header) {
        List<String> texts = Stream.concat(
                        Stream.of("备注"),
                        TableDefinitions.get().all().stream()
                                .flatMap(table -> table.outcomes().stream())
                                .filter(column -> column.kind() == OutcomeColumn.Kind.TEXT
                                        || column.kind() == OutcomeColumn.Kind.TEXT_LIST)
                                .map(OutcomeColumn::labelZh))
                .toList();
        return texts.contains(header)
                || Vocabulary.get().fields().stream()
                        .filter(field -> field.kind() == Field.Kind.TEXT)
                        .anyMatch(field -> header.startsWith(Labels.get().of(field, Locale.CHINESE)));
    }

    private static void retype(Cell cell) {
        boolean number = cell.getCellType() == CellType.NUMERIC;
        if (cell.getCellType() == CellType.STRING || (number && !DateUtil.isCellDateFormatted(cell))) {
            String shown = number ? SHOWN.formatCellValue(cell) : cell.getStringCellValue();
            cell.setCellStyle(null);
            cell.setCellValue(wide(shown));
        }
    }

    private static String wide(String text) {
        return text.replace(">=", "≥")
                .replace("<=", "≤")
                .replace("..", "～")
                .replace("、", "，")
                .chars()
                .mapToObj(letter -> letter > ' ' && letter < 0x7f
                        ? String.valueOf((char) (letter + 0xFEE0))
                        : String.valueOf((char) letter).replace(' ', '\u3000'))
                .collect(Collectors.joining());
    }
}
