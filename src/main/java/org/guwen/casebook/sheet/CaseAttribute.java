package org.guwen.casebook.sheet;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.guwen.table.cell.CellText;

/** What every case has beside facts and expectations: as a column, some also as a line above the columns. */
enum CaseAttribute {
    ID("编号", "Case", "编号·必填", "用例编号", "caseid", "id"),
    NAME_ZH("说明", "说明", "文本", "nameZh"),
    NAME_EN("Description", "Description", "文本", "name"),
    TOPIC("主题", "Topic", "选项", "咨询主题", "topic"),
    AS_OF("业务日期", "Business date", "日期", "asOf", "规则日期"),
    KEPT_AT("存档时间", "On record at", "时间", "keptAt"),
    CLAUSES("条款", "Clauses", "编号", "clauses"),
    NOTE("备注", "Note", "文本", "note");

    private final String zh;
    private final String en;
    private final String type;
    private final Set<String> others;

    CaseAttribute(String zh, String en, String type, String... others) {
        this.zh = zh;
        this.en = en;
        this.type = type;
        this.others = Set.of(others);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    String type() {
        return type;
    }

    /** The column or line of that name. */
    static Optional<CaseAttribute> find(String name) {
        String folded = CellText.fold(name);
        return Arrays.stream(values())
                .filter(standing -> folded.equals(CellText.fold(standing.zh))
                        || folded.equals(CellText.fold(standing.en))
                        || standing.others.stream().anyMatch(other -> folded.equals(CellText.fold(other))))
                .findFirst();
    }
}
