package org.guwen.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.code.Topic;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.OutcomeColumn.StoreEdit;
import org.guwen.table.TableDefinition.Consultation;
import org.guwen.table.TableDefinition.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableDefinitionsTests {

    private static final String TABLES = """
            complaint_severity | CS | complaint.xlsx | 投诉分级 | Complaint severity | PRIORITY severity | COMPLAINT
            responsibility_remedy | RR | complaint.xlsx | 处理 | Responsibility and remedy | UNIQUE | COMPLAINT
            response_deadlines | RD | complaint.xlsx | 响应时限 | Response deadlines | UNIQUE | COMPLAINT
            legal_caps | LC | complaint.xlsx | 法定时限 | Legal caps | COLLECT | COMPLAINT
            complaint_script | SC | complaint.xlsx | 接待话术 | Complaint script | RULE_ORDER | COMPLAINT
            topic_script | TS | scripts.xlsx | 各主题话术 | Words for every topic | RULE_ORDER | COMPLAINT
            goodwill_proposal | GP | concession.xlsx | 优惠建议 | Goodwill proposal | FIRST | COMPLAINT
            concession_authority | CA | concession.xlsx | 优惠权限 | Concession authority | UNIQUE | COMPLAINT
            act_kinds | AK | acts.xlsx | 做法类别 | Kinds of acts | COLLECT | FOLLOW_UP
            cosmetic_requirements | CR | cosmetic-work.xlsx | 美容装饰要求 | Cosmetic requirements | UNIQUE | COSMETIC
            modification_screen | MS | cosmetic-work.xlsx | 改装筛查 | Modification screen | PRIORITY decision | COSMETIC
            product_screen | PS | cosmetic-work.xlsx | 产品筛查 | Product screen | PRIORITY decision | COSMETIC
            standard_hours | SH | cosmetic-work.xlsx | 标准工时 | Standard hours | UNIQUE | COSMETIC
            follow_up_care | FC | follow-up.xlsx | 成交后关怀 | Follow-up care | COLLECT | FOLLOW_UP
            lead_follow_up | LF | lead.xlsx | 未成交跟踪 | Lead follow-up | COLLECT | LEAD
            workshop_contingency | WC | workshop.xlsx | 车间应急 | Workshop contingency | COLLECT | WORKSHOP
            sales_steps | ST | sales.xlsx | 销售步骤 | Sales steps | UNIQUE | SALES
            sales_compliance | ST | sales.xlsx | 销售合规 | Sales compliance | COLLECT | SALES
            warranty_entitlement | WE | warranty.xlsx | 保修三包 | Warranty entitlement | PRIORITY remedy | WARRANTY
            exchange_and_return | WE | warranty.xlsx | 三包退换 | Exchange and return | COLLECT | WARRANTY
            claim_deadlines | CD | warranty.xlsx | 退换时限 | Claim deadlines | COLLECT | WARRANTY
            wear_part_periods | WP | warranty.xlsx | 易损件质保 | Wear part warranty | UNIQUE | WARRANTY
            legal_parameters | LP | warranty.xlsx | 法定参数 | Legal parameters | UNIQUE | WARRANTY
            working_days | WD | calendar.xlsx | 工作日 | Working days | COLLECT | COMPLAINT
            closing_time | CT | calendar.xlsx | 营业结束 | Close of business | UNIQUE | COMPLAINT
            demand_answers | DA | demands.xlsx | 诉求答复 | Answers to demands | FIRST | COMPLAINT
            compensation_authority | CP | demands.xlsx | 补偿权限 | Compensation authority | UNIQUE | COMPLAINT
            """;

    /** Required columns bear an exclamation mark. */
    private static final String KEYS = """
            complaint_severity: severity! escalateTo! reasonZh! reasonEn!
            responsibility_remedy: branch! mustActions! mayActions forbidden free billed storeBears documents noteZh noteEn
            response_deadlines: acknowledge! firstContact! plan! progressUpdate! close!
            legal_caps: deadline! cap! noteZh! noteEn!
            complaint_script: step! forActions textZh! textEn! within
            topic_script: step! kind! channel! forActions textZh! textEn!
            goodwill_proposal: concession percent stackable! manufacturerRequest!
            concession_authority: maxPercent! maxAmount nextLevel documents informAbove noteZh noteEn
            act_kinds: acts! consent
            cosmetic_requirements: group! contract! commissionForm! decision! adverseEffectsZh! adverseEffectsEn! documents
            modification_screen: decision! mustActions forbidden documents noteZh! noteEn! variantZh variantEn
            product_screen: decision! authenticity mustActions forbidden documents noteZh! noteEn!
            standard_hours: stdHours rate! labourFee! materialSeparate!
            follow_up_care: mustActions shouldActions mayActions consents! documents within owner noteZh! noteEn!
            lead_follow_up: mustActions shouldActions within figures noteZh! noteEn! stops
            workshop_contingency: mustActions forbidden free documents informCustomer! within owner noteZh! noteEn!
            sales_steps: nextStep declined mustActions noteZh! noteEn!
            sales_compliance: noteZh! noteEn!
            warranty_entitlement: remedy! mustActions forbidden free billed storeBears escalateTo noteZh! noteEn!
            exchange_and_return: right! forbidden escalateTo noteZh! noteEn!
            claim_deadlines: deadline! cap! noteZh! noteEn!
            wear_part_periods: months! km!
            legal_parameters: value! unit!
            working_days: kind! from! to! weekdays
            closing_time: closes!
            demand_answers: answer! decidedBy limitSource! until textZh! textEn!
            compensation_authority: maxAmount nextLevel
            """;

    private static final String COLUMNS = """
            severity | ENUM Severity | 严重度 | Severity
            escalateTo | ENUM Role | 升级至 | Escalate to
            reasonZh | TEXT | 原因(中文) | Reason (Chinese)
            reasonEn | TEXT | 原因(英文) | Reason (English)
            branch | ENUM Branch | 处理分支 | Branch
            mustActions | ENUM_LIST ActionCode | 必须做 | Must do
            mayActions | ENUM_LIST ActionCode | 可以做 | May do
            forbidden | ENUM_LIST ForbiddenCode | 禁止 | Forbidden
            free | ENUM_LIST ChargeItem | 客户免付 | Customer pays nothing for
            billed | ENUM_LIST ChargeItem | 客户照付 | Customer pays the fee for
            storeBears | ENUM_LIST CostItem | 本店承担 | Store bears
            documents | ENUM_LIST DocumentCode | 所需文件 | Documents
            noteZh | TEXT | 提示(中文) | Note (Chinese)
            noteEn | TEXT | 提示(英文) | Note (English)
            acknowledge | DURATION | 受理回执 | Acknowledge
            firstContact | DURATION | 首次联系 | First contact
            plan | DURATION | 处理方案 | Plan
            progressUpdate | DURATION | 进度通报间隔 | Progress update every
            close | DURATION | 结案目标 | Close target
            deadline | ENUM DeadlineCode | 时限 | Deadline
            cap | DURATION | 最长 | Longest
            step | NUMBER | 步骤 | Step
            forActions | ENUM_LIST ActionCode | 对应措施 | For actions
            textZh | TEXT | 话术(中文) | Words (Chinese)
            textEn | TEXT | 话术(英文) | Words (English)
            within | DURATION | 时间 | Within
            kind | ENUM ScriptKind | 用途 | Purpose
            channel | ENUM ScriptChannel | 方式 | Channel
            concession | ENUM ConcessionType | 让利方式 | Concession
            percent | PERCENT | 建议比例 | Proposed percent
            stackable | BOOLEAN | 可叠加 | Stackable
            manufacturerRequest | BOOLEAN | 申请厂家善意 | Ask manufacturer goodwill
            maxPercent | PERCENT | 比例上限 | Maximum percent
            maxAmount | MONEY | 金额上限 | Maximum amount
            nextLevel | ENUM Role | 上一级 | Next level
            informAbove | MONEY | 超过须告知店长 | Inform store manager above
            acts | ENUM_LIST ActionCode | 做法 | Acts
            consent | ENUM ConsentKind | 所需同意 | Consent needed
            group | ENUM ProjectGroup | 项目组 | Group
            contract | ENUM ContractDuty | 合同 | Contract
            commissionForm | ENUM DocumentForm | 委托形式 | Commission form
            decision | ENUM Decision | 起始结论 | Decision at the outset
            adverseEffectsZh | TEXT | 不良后果(中文) | Adverse effects (Chinese)
            adverseEffectsEn | TEXT | 不良后果(英文) | Adverse effects (English)
            decision | ENUM Decision | 结论 | Decision
            noteZh | TEXT | 告知(中文) | Disclosure (Chinese)
            noteEn | TEXT | 告知(英文) | Disclosure (English)
            variantZh | TEXT | 合规做法(中文) | Compliant way (Chinese)
            variantEn | TEXT | 合规做法(英文) | Compliant way (English)
            authenticity | ENUM Authenticity | 真伪认定 | Authenticity
            stdHours | NUMBER | 标准工时(小时) | Standard hours
            rate | MONEY | 工时单价 | Rate per hour
            labourFee | MONEY | 工时费 | Labour fee
            materialSeparate | BOOLEAN | 材料另列 | Material listed separately
            shouldActions | ENUM_LIST ActionCode | 应当做 | Should do
            consents | ENUM_LIST ConsentKind | 所需同意 | Consents needed
            owner | ENUM Role | 负责人 | Owner
            figures | TEXT_LIST | 提示数据 | Figures
            stops | BOOLEAN | 停止跟踪 | Stop tracking
            informCustomer | ENUM InformCustomer | 告知客户 | Inform customer
            nextStep | ENUM SalesStep | 下一步 | Next step
            declined | BOOLEAN | 客户谢绝本步 | Customer declined this step
            noteZh | TEXT | 要点(中文) | Guidance (Chinese)
            noteEn | TEXT | 要点(英文) | Guidance (English)
            remedy | ENUM WarrantyRemedy | 权益 | Remedy
            right | ENUM Right | 权利 | Right
            months | NUMBER | 月数 | Months
            km | NUMBER | 公里 | Kilometres
            value | NUMBER | 数值 | Value
            unit | TEXT | 单位 | Unit
            kind | ENUM DayKind | 安排 | Kind
            from | DATE | 第一天 | First day
            to | DATE | 最后一天 | Last day
            weekdays | ENUM_LIST Weekday | 只限星期 | Only on
            closes | CLOCK | 营业至 | Closes at
            answer | ENUM DemandAnswer | 答复 | Answer
            decidedBy | ENUM Role | 由谁决定 | Decided by
            limitSource | ENUM LimitSource | 上限依据 | Source of the limit
            until | ENUM DeadlineCode | 最迟何时答复 | Answered by
            textZh | TEXT | 答复的话(中文) | Words (Chinese)
            textEn | TEXT | 答复的话(英文) | Words (English)
            """;

    private static final String SMALL = """
            tables:
              - id: loan_cars
                prefix: LN
                workbook: loan.xlsx
                title: { zh: 代步车, en: Loan cars }
                hitPolicy: PRIORITY
                priority: decision
                topic: COMPLAINT
                subject: ISSUE
                about: CASE
                consulted:
                  - stage: REMEDY
                    topics: [COMPLAINT, WARRANTY]
                    asks: false
                    onDemand: true
                    reads: { derived.severity: derived.firstSeverity }
                    only: { decision: { becomes: outcome } }
                  - stage: MONEY
                outcomes:
                  - { key: decision, kind: ENUM, options: Decision, required: true, zh: 结论, en: Decision, becomes: workDecision }
                  - { key: must, kind: ENUM_LIST, options: ActionCode, zh: 做, en: Do, becomes: action, obligation: MUST }
                  - { key: noteZh, kind: TEXT, zh: 中文, en: Chinese, becomes: disclosure, language: zh }
                  - { key: noteEn, kind: TEXT, zh: 英文, en: English, becomes: disclosure, language: en }
                  - { key: days, kind: NUMBER, zh: 天数, en: Days }
            """;

    private static final String FIGURES = """
            tables:
              - id: loan_limits
                prefix: LL
                workbook: loan.xlsx
                title: { zh: 代步上限, en: Loan limits }
                hitPolicy: UNIQUE
                topic: COMPLAINT
                subject: FIGURE
                enters: LoanLimit
                keys: { role: derived.grantingRole }
                consulted:
                  - { stage: FIGURES, topics: [ANY] }
                outcomes:
                  - { key: days, kind: NUMBER, zh: 天数, en: Days, becomes: figure }
            """;

    @Test
    void theTablesAreTheOnesTheWorkbooksWereMadeFor() {
        assertThat(all().stream()
                        .map(table -> String.join(
                                " | ",
                                table.id(),
                                table.prefix(),
                                table.workbook(),
                                table.titleZh(),
                                table.titleEn(),
                                (table.hitPolicy() + " " + table.priority()).strip(),
                                table.topic().name())))
                .containsExactlyElementsOf(TABLES.lines().toList());
    }

    @Test
    void everyTableHasItsColumnsInOrder() {
        assertThat(all().stream()
                        .map(table -> table.id() + ": "
                                + String.join(
                                        " ",
                                        table.outcomes().stream()
                                                .map(column -> column.key() + (column.required() ? "!" : ""))
                                                .toList())))
                .containsExactlyElementsOf(KEYS.lines().toList());
    }

    @Test
    void everyColumnHasItsKindItsOptionsAndItsHeaders() {
        assertThat(all().stream()
                        .flatMap(table -> table.outcomes().stream())
                        .map(column -> String.join(
                                " | ",
                                column.key(),
                                column.options() == null
                                        ? column.kind().name()
                                        : column.kind() + " " + column.options().getSimpleName(),
                                column.labelZh(),
                                column.labelEn()))
                        .distinct())
                .containsExactlyElementsOf(COLUMNS.lines().toList());
    }

    @Test
    void noRowIsAGapWhereEveryCaseOughtToFindOne() {
        assertThat(all().stream().filter(TableDefinition::answersEveryCase).map(TableDefinition::id))
                .containsExactly(
                        "complaint_severity",
                        "responsibility_remedy",
                        "response_deadlines",
                        "goodwill_proposal",
                        "concession_authority",
                        "cosmetic_requirements",
                        "product_screen",
                        "sales_steps",
                        "legal_parameters",
                        "closing_time");
    }

    @Test
    void everyConclusionThatAColumnCanBecomeIsUsed() {
        assertThat(all().stream()
                        .flatMap(table -> Stream.concat(
                                table.outcomes().stream().map(OutcomeColumn::meaning),
                                table.consulted().stream().flatMap(occasion -> occasion.only().values().stream())))
                        .map(Meaning::becomes))
                .contains(Becomes.values());
    }

    @Test
    void theGuideForAuthorsNamesEveryConclusion() throws IOException {
        String guide = Files.readString(Path.of("decision-tables/README.md"));

        assertThat(Becomes.values()).allSatisfy(becomes -> assertThat(guide).contains("`" + becomes.word() + "`"));
    }

    @Test
    void aConclusionCarriesWhatItNeedsBesideTheCell() {
        assertThat(meaning("follow_up_care", "shouldActions").obligation()).isEqualTo(Obligation.SHOULD);
        assertThat(meaning("response_deadlines", "firstContact").deadline()).isEqualTo(DeadlineCode.FIRST_CONTACT);
        assertThat(meaning("cosmetic_requirements", "commissionForm").document())
                .isEqualTo(DocumentCode.WORK_COMMISSION);
        assertThat(meaning("cosmetic_requirements", "adverseEffectsEn"))
                .returns("ADVERSE_EFFECTS", Meaning::code)
                .returns(Locale.ENGLISH, Meaning::language);
        assertThat(meaning("complaint_severity", "escalateTo"))
                .returns(Becomes.ESCALATION, Meaning::becomes)
                .returns(true, Meaning::ofHits);
        assertThat(meaning("complaint_severity", "severity"))
                .returns("derived.tabledSeverity", Meaning::field)
                .returns(false, Meaning::ofHits);
        TableDefinition leads = TableDefinitions.get().get("lead_follow_up");
        assertThat(leads.consulted()
                        .get(0)
                        .meaning(leads.outcome("stops").orElseThrow())
                        .orElseThrow()
                        .excluded())
                .containsExactly(
                        ActionCode.FOLLOW_UP_LEAD, ActionCode.ASK_REAL_REASON, ActionCode.SEND_MARKET_INFO_FREE);
        assertThat(meaning("lead_follow_up", "figures").clauses())
                .isEqualTo(Map.of("91%", "UL-3A", "96%", "UL-3B", "80%", "UL-3C", "100%", "UL-3D"));
    }

    @Test
    void wordingIsTheStoresAndTimesAreUnlessTheLawSetsThem() {
        assertThat(columns(StoreEdit.ALWAYS))
                .containsExactly(
                        "complaint_script textZh",
                        "complaint_script textEn",
                        "topic_script textZh",
                        "topic_script textEn",
                        "cosmetic_requirements adverseEffectsZh",
                        "cosmetic_requirements adverseEffectsEn",
                        "modification_screen variantZh",
                        "modification_screen variantEn",
                        "sales_steps noteZh",
                        "sales_steps noteEn",
                        "demand_answers textZh",
                        "demand_answers textEn");
        assertThat(columns(StoreEdit.UNLESS_LAW))
                .containsExactly("follow_up_care within", "lead_follow_up within", "workshop_contingency within");
    }

    private static List<String> columns(StoreEdit right) {
        return all().stream()
                .flatMap(table -> table.outcomes().stream()
                        .filter(column -> column.storeMayEdit() == right)
                        .map(column -> table.id() + " " + column.key()))
                .toList();
    }

    @Test
    void whetherTheCustomerIsInformedHasOneAnswer() {
        List<? extends Enum<?>> contrary =
                meaning("workshop_contingency", "informCustomer").contrary();

        assertThat(contrary.stream().map(Enum::name)).containsExactly("YES", "NO");
    }

    @Test
    void aRowMayEnterARunAsAFactBesideWhatItsColumnsBecome() {
        assertThat(read(SMALL.replace("about: CASE", "about: CASE\n    enters: Loan"))
                        .get("loan_cars")
                        .enters())
                .isEqualTo("Loan");
        assertThat(TableDefinitions.get().get("goodwill_proposal").enters()).isEqualTo("Goodwill");
    }

    @Test
    void figuresEnterARunUnderTheirKeys() {
        assertThat(TableDefinitions.get().get("concession_authority"))
                .returns(Subject.FIGURE, TableDefinition::subject)
                .returns("Limit", TableDefinition::enters)
                .returns(Map.of("role", "derived.grantingRole", "grant", "derived.grant"), TableDefinition::keys);
        assertThat(all().stream()
                        .filter(table -> table.subject() == Subject.FIGURE)
                        .map(TableDefinition::id))
                .containsExactly(
                        "concession_authority",
                        "act_kinds",
                        "wear_part_periods",
                        "legal_parameters",
                        "working_days",
                        "closing_time",
                        "demand_answers",
                        "compensation_authority");
    }

    @Test
    void aTableCanBeReadOtherwiseOnEachOccasion() {
        TableDefinition severity = TableDefinitions.get().get("complaint_severity");
        Consultation first = severity.consulted().get(0);
        Consultation last = severity.consulted().get(1);
        OutcomeColumn severityColumn = severity.outcome("severity").orElseThrow();
        OutcomeColumn escalation = severity.outcome("escalateTo").orElseThrow();

        assertThat(first.asks()).isFalse();
        assertThat(first.meaning(severityColumn)).map(Meaning::field).contains("derived.firstSeverity");
        assertThat(first.meaning(escalation)).isEmpty();
        assertThat(last.asks()).isTrue();
        assertThat(last.meaning(severityColumn)).contains(severityColumn.meaning());
        assertThat(last.meaning(escalation)).contains(escalation.meaning());
    }

    @Test
    void everyTableIsConsultedForItsTopicUnlessItSaysOtherwise() {
        assertThat(all())
                .allSatisfy(table -> assertThat(table.consulted().get(0).topics())
                        .as(table.id())
                        .isEqualTo(
                                switch (table.id()) {
                                    case "exchange_and_return",
                                            "claim_deadlines",
                                            "wear_part_periods",
                                            "act_kinds",
                                            "concession_authority",
                                            "legal_parameters",
                                            "working_days",
                                            "closing_time",
                                            "topic_script" -> Set.of(Topic.values());
                                    case "demand_answers" -> Set.of(Topic.COMPLAINT, Topic.WARRANTY);
                                    case "standard_hours" -> Set.of(Topic.COSMETIC, Topic.COMPLAINT);
                                    default -> Set.of(table.topic());
                                }));
    }

    @Test
    void aSmallCatalogueSaysEverythingItCanSay() {
        TableDefinition table = read(SMALL).get("loan_cars");

        assertThat(table.about()).isEqualTo(Subject.CASE);
        assertThat(table.answersEveryCase()).isTrue();
        assertThat(table.consulted())
                .containsExactly(
                        new Consultation(
                                "REMEDY",
                                Set.of(Topic.COMPLAINT, Topic.WARRANTY),
                                false,
                                "",
                                true,
                                Map.of("derived.severity", "derived.firstSeverity"),
                                Map.of("decision", Meaning.of(Becomes.OUTCOME))),
                        new Consultation("MONEY", Set.of(Topic.COMPLAINT), true, "", false, Map.of(), Map.of()));
        assertThat(table.outcome("days")).map(OutcomeColumn::meaning).contains(Meaning.of(Becomes.OUTCOME));
    }

    @Test
    void aSecondCatalogueOnTheClassPathAddsTables(@TempDir Path folder) throws IOException {
        Path catalogue = folder.resolve("decision-tables/catalogue.yaml");
        Files.createDirectories(catalogue.getParent());
        Files.writeString(catalogue, SMALL);
        ClassLoader ours = TableDefinitions.class.getClassLoader();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ours)) {
            List<TableDefinition> expected = new ArrayList<>(all());
            expected.add(read(SMALL).get("loan_cars"));
            assertThat(TableDefinitions.load(loader).all()).isEqualTo(expected);
        }
    }

    @Test
    void theCatalogueOfTheProgramComesFirstWhereverItIsOnTheClassPath(@TempDir Path folder) throws IOException {
        Path catalogue = folder.resolve("decision-tables/catalogue.yaml");
        Files.createDirectories(catalogue.getParent());
        Files.writeString(catalogue, SMALL);
        ClassLoader ours = TableDefinitions.class.getClassLoader();

        try (URLClassLoader alone = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
                OneBeforeTheOther both = new OneBeforeTheOther(alone, ours)) {
            assertThat(TableDefinitions.load(both).all())
                    .extracting(TableDefinition::id)
                    .startsWith("complaint_severity")
                    .endsWith("compensation_authority", "loan_cars");
        }
    }

    /** A class path that has something in front of this program. */
    private static final class OneBeforeTheOther extends URLClassLoader {

        private final ClassLoader first;
        private final ClassLoader second;

        OneBeforeTheOther(ClassLoader first, ClassLoader second) {
            super(new URL[0], null);
            this.first = first;
            this.second = second;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> found = Collections.list(first.getResources(name));
            found.addAll(Collections.list(second.getResources(name)));
            return Collections.enumeration(found);
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithItsPlaceAndWhatWouldBeRight(String right, String wrong, String sentence) {
        String catalogue = SMALL.contains(right) ? SMALL : FIGURES;
        assertThat(catalogue).contains(right);

        assertThat(mistakes(catalogue.replace(right, wrong))).containsExactly("a.yaml" + sentence);
    }

    static Stream<Arguments> mistakes() {
        String cars = ", table loan_cars: ";
        String limits = ", table loan_limits: ";
        String days = "{ key: days, kind: NUMBER, zh: 天数, en: Days }";
        return Stream.of(
                // Words and keys
                mistake(
                        "priority: decision",
                        "priority: decision\n    hitpolicy: FIRST",
                        cars + "nothing is called hitpolicy here; did you mean hitPolicy?"),
                mistake("    prefix: LN\n", "", cars + "prefix is missing"),
                mistake(
                        "id: loan_cars",
                        "id: Loan",
                        ", table Loan: id should be lower case words joined by _, not Loan"),
                mistake("prefix: LN", "prefix: Ln", cars + "prefix should be capital letters, not Ln"),
                mistake(
                        "workbook: loan.xlsx\n    title: { zh: 代步车,",
                        "workbook: loan.xls\n    title: { zh: 代步车,",
                        cars + "workbook should be the name of an .xlsx file, not loan.xls"),
                mistake(
                        "topic: COMPLAINT\n    subject: ISSUE",
                        "topic: COMPLAINTS\n    subject: ISSUE",
                        cars + "topic COMPLAINTS is not known; did you mean COMPLAINT?"),
                mistake("subject: ISSUE", "subject: [ISSUE]", cars + "subject should be a text, not [\"ISSUE\"]"),
                mistake(
                        "asks: false",
                        "asks: never",
                        ", table loan_cars, consulted REMEDY: " + "asks should be true or false, not \"never\""),
                mistake(
                        "topics: [COMPLAINT, WARRANTY]",
                        "topics: COMPLAINT",
                        ", table loan_cars, consulted REMEDY: "
                                + "topics should be a list of one or more, not \"COMPLAINT\""),
                mistake(
                        "topics: [COMPLAINT, WARRANTY]",
                        "topics: [SALE]",
                        ", table loan_cars, consulted REMEDY: " + "topics SALE is not known; did you mean SALES?"),
                mistake(
                        "reads: { derived.severity: derived.firstSeverity }",
                        "reads: derived.severity",
                        ", table loan_cars, consulted REMEDY: "
                                + "reads should hold keys with texts, not \"derived.severity\""),
                mistake(
                        "      - stage: MONEY",
                        "      - MONEY",
                        ", table loan_cars, consulted 2: " + "there should be keys with values here"),
                mistake(
                        "      - stage: MONEY",
                        "      - stage: REMEDY",
                        cars + "the table is consulted twice at the stage REMEDY for COMPLAINT"),
                mistake(
                        "only: { decision:",
                        "only: { decisions:",
                        ", table loan_cars, consulted REMEDY, only decisions: "
                                + "no column is called decisions; did you mean decision?"),
                // Columns
                mistake(
                        days,
                        "{ key: days, kind: NUMBERS, zh: 天数, en: Days }",
                        ", table loan_cars, column days: kind NUMBERS is not known; did you mean NUMBER?"),
                mistake(
                        "options: Decision,",
                        "options: Decisions,",
                        ", table loan_cars, column decision: options Decisions is not known; did you mean Decision?"),
                mistake(
                        days,
                        "{ key: days, kind: ENUM, zh: 天数, en: Days }",
                        ", table loan_cars, column days: options is missing"),
                mistake(
                        days,
                        "{ key: days, kind: NUMBER, options: Decision, zh: 天数, en: Days }",
                        ", table loan_cars, column days: options belong to the kinds ENUM and ENUM_LIST, not to NUMBER"),
                mistake(
                        "key: days, kind: NUMBER, zh: 天数, en: Days }",
                        "key: Days, kind: NUMBER, zh: 天数, en: Days }",
                        ", table loan_cars, column Days: key should be words joined likeThis, not Days"),
                mistake(
                        "zh: 天数, en: Days }\n",
                        "zh: 中文, en: Days }\n",
                        cars + "two columns have the Chinese header 中文"),
                mistake(
                        "zh: 天数, en: Days }\n",
                        "zh: 天数, en: Chinese }\n",
                        cars + "two columns have the English header Chinese"),
                mistake(
                        "key: days, kind: NUMBER, zh: 天数, en: Days }\n",
                        "key: must, kind: NUMBER, zh: 天数, en: Days }\n",
                        cars + "two columns have the key must"),
                // What columns become
                mistake(
                        "becomes: workDecision",
                        "becomes: workDecisions",
                        ", table loan_cars, column decision: becomes workDecisions is not known; did you mean workDecision?"),
                mistake(
                        "becomes: workDecision",
                        "becomes: escalation",
                        ", table loan_cars, column decision: "
                                + "what becomes escalation should be ENUM of Role, not ENUM of Decision"),
                mistake(
                        "becomes: workDecision",
                        "becomes: labourQuote",
                        ", table loan_cars, column decision: "
                                + "what becomes labourQuote should be NUMBER or MONEY, not ENUM of Decision"),
                mistake(
                        "becomes: workDecision",
                        "becomes: value",
                        ", table loan_cars, column decision: field is missing"),
                mistake(
                        "becomes: workDecision",
                        "becomes: value, field: derived.loan, of: all",
                        ", table loan_cars, column decision: of all is not known; it could be hits"),
                mistake(
                        "becomes: workDecision",
                        "becomes: workDecision, code: PLAN",
                        ", table loan_cars, column decision: nothing is called code here; "
                                + "it could be key, kind, options, required, zh, en, becomes, storeMayEdit, limit"),
                mistake(
                        "obligation: MUST",
                        "obligation: MUSTN",
                        ", table loan_cars, column must: " + "obligation MUSTN is not known; did you mean MUST?"),
                mistake(
                        "language: en",
                        "language: de",
                        ", table loan_cars, column noteEn: " + "language de is not known; it could be zh, en"),
                mistake(
                        "becomes: disclosure, language: en",
                        "becomes: disclosure, language: en, audience: STAFF",
                        ", table loan_cars, column noteEn: audience STAFF is not known; it could be CUSTOMER, INTERNAL"),
                mistake(
                        "becomes: disclosure, language: en",
                        "becomes: disclosure, language: en, audience: INTERNAL",
                        cars + "a disclosure is for CUSTOMER in Chinese and for INTERNAL in English; "
                                + "name one audience for both"),
                mistake(
                        "becomes: disclosure, language: en",
                        "becomes: remark",
                        cars + "a disclosure is only in Chinese; every text is in both languages"),
                mistake(
                        days,
                        "{ key: days, kind: NUMBER, zh: 天数, en: Days, becomes: scriptStep }",
                        cars + "a column becomes scriptStep, but none becomes scriptText"),
                mistake(
                        days,
                        "{ key: days, kind: DURATION, zh: 天数, en: Days, becomes: cap }",
                        cars + "a column becomes cap, but none becomes cappedDeadline"),
                mistake(
                        days,
                        "{ key: days, kind: NUMBER, zh: 天数, en: Days, becomes: figure }",
                        cars + "the column days becomes a figure, so the subject should be FIGURE, not ISSUE"),
                // What a store may edit, what excludes each other
                mistake(
                        days,
                        "{ key: days, kind: NUMBER, zh: 天数, en: Days, storeMayEdit: ALWAYS }",
                        ", table loan_cars, column days: a store may edit wording and times of rows that are not its own, so "
                                + "storeMayEdit belongs to the kinds TEXT, DURATION and CLOCK, not to NUMBER"),
                mistake(
                        "language: en }",
                        "language: en, storeMayEdit: OFTEN }",
                        ", table loan_cars, column noteEn: "
                                + "storeMayEdit OFTEN is not known; it could be NEVER, UNLESS_LAW, ALWAYS"),
                mistake(
                        days,
                        "{ key: inform, kind: ENUM, options: InformCustomer, zh: 告知, en: Inform, becomes: detail, "
                                + "contrary: [YES] }",
                        ", table loan_cars, column inform: contrary should name two constants or more: "
                                + "those that cannot both be said of one action"),
                // Tables
                mistake(
                        "    priority: decision\n",
                        "",
                        cars
                                + "the hit policy PRIORITY needs a priority: the key of the column whose greatest value wins"),
                mistake(
                        "priority: decision",
                        "priority: decisions",
                        cars + "no column is called decisions, the priority; did you mean decision?"),
                mistake(
                        "priority: decision",
                        "priority: days",
                        cars + "the priority days should be of kind ENUM: later constants win"),
                mistake(
                        "hitPolicy: PRIORITY",
                        "hitPolicy: FIRST",
                        cars + "priority belongs to the hit policy PRIORITY, not to FIRST"),
                mistake(
                        "about: CASE",
                        "about: PROJECT",
                        cars
                                + "a table whose subject is ISSUE concludes nothing about PROJECT; it could be ISSUE or CASE"),
                mistake(
                        "about: CASE",
                        "keys: { role: derived.grantingRole }",
                        cars + "keys belong to the subject FIGURE, not to ISSUE"),
                mistake(
                        "    enters: LoanLimit\n",
                        "",
                        limits + "a table of figures needs enters: the simple name of the fact that a row becomes"),
                mistake(
                        "becomes: figure",
                        "becomes: outcome",
                        limits + "the column days of a table of figures becomes figure or remark, not outcome"),
                mistake(
                        "enters: LoanLimit",
                        "enters: LoanLimit\n    about: CASE",
                        limits + "a table whose subject is FIGURE concludes nothing about CASE; it could be FIGURE"));
    }

    private static Arguments mistake(String right, String wrong, String sentence) {
        return Arguments.of(right, wrong, sentence);
    }

    @Test
    void allMistakesOfAllCataloguesAreSaidAtOnce() {
        Map<String, byte[]> catalogues = new LinkedHashMap<>();
        catalogues.put(
                "a.yaml",
                SMALL.replace("hitPolicy: PRIORITY", "hitPolicy: BEST")
                        .replace("becomes: workDecision", "becomes: workDecisions")
                        .getBytes(UTF_8));
        catalogues.put("b.yaml", FIGURES.replace("enters", "enter").getBytes(UTF_8));

        assertThatThrownBy(() -> TableDefinitions.read(catalogues))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "a.yaml, table loan_cars: hitPolicy BEST is not known",
                        "a.yaml, table loan_cars, column decision: becomes workDecisions is not known",
                        "b.yaml, table loan_limits: nothing is called enter here; did you mean enters?");
    }

    @Test
    void twoTablesDoNotShareAnIdASheetOrAPrefix() {
        assertThat(mistakes(SMALL, SMALL))
                .containsExactly(
                        "b.yaml, table loan_cars: there is a table loan_cars already; give each an id of its own");
        assertThat(mistakes(SMALL, SMALL.replace("loan_cars", "other_cars")))
                .containsExactly("b.yaml, table other_cars: the sheet 代步车 of loan.xlsx is that of loan_cars; "
                        + "give each a title of its own");
        assertThat(mistakes(SMALL, FIGURES.replace("prefix: LL", "prefix: LN").replace("loan.xlsx", "other.xlsx")))
                .containsExactly("b.yaml, table loan_limits: the prefix LN is that of loan_cars in loan.xlsx; "
                        + "rows of two workbooks would have the same ids");
    }

    @Test
    void twoSheetsOfOneWorkbookMayShareAPrefix() {
        assertThat(read(SMALL, FIGURES.replace("prefix: LL", "prefix: LN")).all())
                .hasSize(2);
    }

    @Test
    void aCatalogueThatIsNoCatalogueIsRefused() {
        assertThat(mistakes("tables: ["))
                .singleElement()
                .asString()
                .startsWith("a.yaml: ")
                .contains("line");
        assertThat(mistakes("tables: []")).containsExactly("a.yaml: tables should be a list of one or more, not []");
        assertThat(mistakes("- tables")).containsExactly("a.yaml: there should be keys with values here");
        assertThat(mistakes("")).containsExactly("a.yaml: there should be keys with values here");
        assertThat(mistakes(SMALL.replace("    prefix: LN\n", "    prefix: LN\n    prefix: LO\n")))
                .singleElement()
                .asString()
                .startsWith("a.yaml: ")
                .contains("uplicate", "prefix", "line");
        assertThat(assertThrows(InvalidCatalogueException.class, () -> TableDefinitions.read(Map.of()))
                        .mistakes())
                .containsExactly("decision-tables/catalogue.yaml: it is not on the class path");
    }

    @Test
    void aTableThatIsNotThereIsNotFound() {
        assertThat(TableDefinitions.get().find("complaint_severities")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDefinitions.get().get("complaint_severities"))
                .withMessage("no table complaint_severities; did you mean complaint_severity?");
    }

    @Test
    void everyEnumerationOfFactsAndAdviceMayBeTheOptionsOfAColumn() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.guwen.facts", "org.guwen.advice")
                                .stream()
                                .filter(type -> type.isEnum() && type.isTopLevelClass())
                                .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Enumerations.byName().keySet());
    }

    private static List<TableDefinition> all() {
        return TableDefinitions.get().all();
    }

    private static Meaning meaning(String table, String key) {
        return TableDefinitions.get().get(table).outcome(key).orElseThrow().meaning();
    }

    private static TableDefinitions read(String... catalogues) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String catalogue : catalogues) {
            contents.put((char) ('a' + contents.size()) + ".yaml", catalogue.getBytes(UTF_8));
        }
        return TableDefinitions.read(contents);
    }

    private static List<String> mistakes(String... catalogues) {
        return assertThrows(InvalidCatalogueException.class, () -> read(catalogues))
                .mistakes();
    }
}
