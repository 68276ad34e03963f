package org.policytrack.reporting.form.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestGoal.aGoalOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class FormSheetResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();

    @BeforeEach
    void aPlanOfItsOwn() {
        aGoalOf(plan).added();
    }

    /** Read with another library than the one that wrote it. */
    @Nested
    class Downloading {

        @Test
        void everySheetSaysWhatTheFormSays() throws IOException {
            TestTask task = aTask();
            aReport(task)
                    .at(35)
                    .with("problems", "人手不足")
                    .withValue(task.indicator(), "60.5")
                    .filed();

            try (ReadableWorkbook workbook = read(download().asByteArray())) {
                Row header = rows(workbook, "填报").getFirst();
                assertThat(header.stream().map(cell -> cell.getText()).limit(9))
                        .containsExactly("编号", "任务", "角色", "上期进度", "本期进度", "状态", "成效", "问题", "下一步");
                Row first = rows(workbook, "填报").get(1);
                assertThat(first.getCellText(0)).isEqualTo(task.id());
                assertThat(first.getCellText(2)).isEqualTo("牵头");
                assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
                assertThat(first.getCell(3).asNumber()).isEqualByComparingTo("35");
                assertThat(first.getCellText(9)).isEqualTo("待审核");
                assertThat(first.getCellText(11)).isEqualTo("人手不足");

                Row indicator = rows(workbook, "指标").get(1);
                assertThat(List.of(indicator.getCellText(0), indicator.getCellText(1), indicator.getCellText(3)))
                        .containsExactly(task.id(), task.indicator(), "项");
                assertThat(indicator.getCell(4).asNumber()).isEqualByComparingTo("170");
                assertThat(indicator.getCell(5).asNumber()).isEqualByComparingTo(new BigDecimal("60.5"));

                Row milestone = rows(workbook, "里程碑").get(1);
                assertThat(milestone.getCellText(1)).isEqualTo(task.milestone());
                assertThat(milestone.getCell(3).asDate().toLocalDate()).hasToString("2023-06-30");

                List<Row> about = rows(workbook, "说明");
                assertThat(about.subList(1, 6).stream().map(row -> row.getCellText(1)))
                        .containsExactly("1", plan, "zj-scjg", "省市场监管局", "2023-06");
                assertThat(about.get(6).getCell(1).asDate().toLocalDate()).hasToString("2023-06-28");
                assertThat(about.get(7).getCell(1).asDate().toLocalDate()).hasToString("2023-06-20");
            }
        }

        @Test
        void itIsSavedUnderAChineseName() {
            aTask();

            String disposition = download().header("Content-Disposition");

            assertThat(disposition).startsWith("attachment; filename=\"progress-form-zj-scjg-2023-06.xlsx\"; ");
            assertThat(URLDecoder.decode(disposition.split("filename\\*=UTF-8''", 2)[1], StandardCharsets.UTF_8))
                    .isEqualTo("进展填报表-省市场监管局-2023-06.xlsx");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://example.org\")", "=", "普通"})
        void whatBeginsLikeAFormulaStaysText(String text) throws IOException {
            aReport(aTask()).with("achievements", text).filed();
            byte[] content = download().asByteArray();

            try (ReadableWorkbook workbook = read(content)) {
                var cell = rows(workbook, "填报").get(1).getCell(10);
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
                assertThat(cell.getText()).isEqualTo(text);
            }
            assertThat(partOf(content, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
            Cell cell = TestSheet.of(plan, "zj-scjg").cell("填报!K2");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(!text.equals("普通"));
        }

        @Test
        void onlyWhatIsFilledInIsUnlockedAndTheHeaderStays() {
            aTask();
            TestSheet sheet = TestSheet.of(plan, "zj-scjg");

            assertThat(sheet.workbook().getSheet("填报").getProtect()).isTrue();
            assertThat(sheet.cell("填报!A2").getCellStyle().getLocked()).isTrue();
            assertThat(sheet.cell("填报!E2").getCellStyle().getLocked()).isFalse();
            assertThat(sheet.cell("指标!G2").getCellStyle().getLocked()).isFalse();
            assertThat(sheet.cell("里程碑!F2").getCellStyle().getLocked()).isFalse();
            assertThat(sheet.workbook().getSheet("填报").getPaneInformation().getHorizontalSplitTopRow())
                    .isEqualTo((short) 1);
            assertThat(sheet.workbook().getSheet("填报").getDataValidations())
                    .extracting(check ->
                            check.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .containsExactly("E2", "F2");
            assertThat(sheet.workbook()
                            .getSheet("填报")
                            .getDataValidations()
                            .getLast()
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("未开始", "进行中", "已办结");
        }

        @Test
        void aDepartmentThatOwesNothingGetsAnEmptyForm() throws IOException {
            aTask();

            byte[] content = TestSheet.download(plan, "zj-jyt", "2023-06").asByteArray();

            try (ReadableWorkbook workbook = read(content)) {
                assertThat(rows(workbook, "填报")).hasSize(1);
            }
        }

        @Test
        void othersDoNotReadIt() {
            aTask();

            asViewerOf("zj-jyt")
                    .get("/progress-reports/form.xlsx?department=zj-scjg&plan=" + plan)
                    .then()
                    .statusCode(403);
        }

        private static ReadableWorkbook read(byte[] content) throws IOException {
            return new ReadableWorkbook(new ByteArrayInputStream(content));
        }

        private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    @Nested
    class Uploading {

        @Test
        void whatIsFilledInIsFiled() {
            TestTask task = aTask();

            TestSheet.of(plan, "zj-scjg")
                    .with("填报!E2", 40)
                    .with("填报!F2", "进行中")
                    .with("填报!G2", "=做了")
                    .with("填报!H2", "人手不足")
                    .with("填报!I2", "继续")
                    .with("指标!G2", 68.5)
                    .with("指标!I2", "专利受理通知书")
                    .with("指标!J2", "https://example.org/68.pdf")
                    .with("里程碑!F2", "2023/6/19")
                    .sent()
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/progress-reports?department=zj-scjg&period=2023-06"))
                    .body("items", hasSize(1))
                    .body("items[0].task", equalTo(task.id()))
                    .body("items[0].period", equalTo("2023-06"))
                    .body("items[0].percentComplete", equalTo(40))
                    .body("items[0].status", equalTo("IN_PROGRESS"))
                    .body("items[0].achievements", equalTo("=做了"))
                    .body("items[0].problems", equalTo("人手不足"))
                    .body("items[0].nextSteps", equalTo("继续"))
                    .body("items[0].indicatorValues[0].value", equalTo(68.5f))
                    .body("items[0].indicatorValues[0].evidence[0].link", equalTo("https://example.org/68.pdf"))
                    .body("items[0].milestonesAchieved[0].achievedOn", equalTo("2023-06-19"))
                    .body("items[0].author", equalTo("reporter-zj-scjg"));
        }

        @ParameterizedTest
        @CsvSource({"0, NOT_STARTED", "1, IN_PROGRESS", "99, IN_PROGRESS", "100, COMPLETED"})
        void thePercentSaysTheStatusWhereNoneIsChosen(int percent, String status) {
            TestTask task = aTaskOf(plan).added();

            TestSheet.of(plan, "zj-scjg")
                    .reports(task, percent)
                    .sent()
                    .statusCode(201)
                    .body("items[0].status", equalTo(status));
        }

        @Test
        void aFormOfTwentyFiveTasksWithLongTextsIsFarBelowTheLimits() {
            TestTask[] tasks = IntStream.range(0, 25).mapToObj(i -> aTask()).toArray(TestTask[]::new);
            TestSheet sheet = TestSheet.of(plan, "zj-scjg");
            for (int i = 0; i < tasks.length; i++) {
                sheet.reports(tasks[i], 40)
                        .with("填报!G" + (i + 2), "第%d项工作有新进展；".formatted(i).repeat(200));
            }

            sheet.sent().statusCode(201).body("items", hasSize(25));
            assertThat(sheet.content()).hasSizeLessThan(64 * 1024);
        }

        @Test
        void rowsLeftEmptyAreNotFiled() {
            TestTask one = aTaskOf(plan).added();
            aTaskOf(plan).added();

            TestSheet.of(plan, "zj-scjg")
                    .reports(one, 40)
                    .sent()
                    .statusCode(201)
                    .body("items.task", contains(one.id()));
        }

        @Test
        void aFormWithoutAnythingInItIsRefused() {
            aTask();

            TestSheet.of(plan, "zj-scjg")
                    .sent()
                    .statusCode(422)
                    .body("type", equalTo("/problems/sheet-nothing-filled-in"));
        }

        @Test
        void theSameContentIsFiledOnceWhateverFileItComesIn() {
            TestTask task = aTask();
            byte[] content = TestSheet.of(plan, "zj-scjg").reports(task, 40).content();
            String first = send(content).statusCode(201).extract().path("items[0].id");

            send(content).statusCode(200).body("items.id", contains(first));
            TestSheet again = TestSheet.of(plan, "zj-scjg").reports(task, 40);
            again.workbook().getSheet("填报").setColumnWidth(6, 9000);
            send(again.content()).statusCode(200).body("items.id", contains(first));

            filedAbout(task, 1);
            send(TestSheet.of(plan, "zj-scjg").reports(task, 41).content()).statusCode(201);
            filedAbout(task, 2);
        }

        @Test
        void theFirstAnswerTellsWhatBecameOfTheReports() {
            TestTask task = aTask();
            byte[] content = TestSheet.of(plan, "zj-scjg").reports(task, 40).content();
            String first = send(content).statusCode(201).extract().path("items[0].id");
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .body("{}")
                    .post("/progress-reports/" + first + "/acceptance")
                    .then()
                    .statusCode(200);

            send(content).statusCode(200).body("items[0].state", equalTo("ACCEPTED"));
        }

        @Test
        void tenAtOnceAreOneFiling() throws Exception {
            TestTask task = aTask();
            byte[] content = TestSheet.of(plan, "zj-scjg").reports(task, 40).content();

            List<Response> answers = atOnce(10, () -> send(content).extract().response());

            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201)
                    .containsOnly(200, 201);
            assertThat(answers)
                    .extracting(answer -> answer.path("items[0].id").toString())
                    .containsOnly(answers.getFirst().path("items[0].id").toString());
            filedAbout(task, 1);
        }

        @Test
        void theFormOfAnEarlierMonthIsFiledForThatMonth() {
            TestTask task = aTaskOf(plan).added();

            TestSheet.of(plan, "zj-scjg", "2023-05")
                    .reports(task, 30)
                    .sent()
                    .statusCode(201)
                    .body("items[0].period", equalTo("2023-05"));
        }
    }

    /** In each, one cell of a form that is right otherwise is filled in wrongly. */
    @Nested
    class CellsAtFault {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "填报!E2 | 101 | 填报!E2 | 第 2 行“本期进度”：须为 0 到 100 的整数",
                    "填报!E2 | 很多 | 填报!E2 | 第 2 行“本期进度”：须为 0 到 100 的整数",
                    "填报!E2 | '' | 填报!E2 | 第 2 行“本期进度”：不能缺少",
                    "填报!F2 | 快了 | 填报!F2 | 第 2 行“状态”：须为“未开始”“进行中”“已办结”之一",
                    "填报!F2 | 已办结 | 填报!F2 | 第 2 行“状态”：状态 COMPLETED 与完成比例 40% 不一致：NOT_STARTED 为 0，COMPLETED 为 100，其余为 IN_PROGRESS",
                    "填报!G2 | '' | 填报!G2 | 第 2 行“成效”：不能为空",
                    "填报!A2 | zj-t99 | 填报!A2 | 第 2 行“编号”：编号“zj-t99”不属于本表，请勿改动灰色列",
                    "填报!A2 | '' | 填报!A2 | 第 2 行“编号”：编号“”不属于本表，请勿改动灰色列",
                    "指标!G2 | -1 | 指标!G2 | 第 2 行“本期数值”：须为不小于 0 的数",
                    "指标!G2 | 1.00001 | 指标!G2 | 第 2 行“本期数值”：小数点前最多 15 位，小数点后最多 4 位",
                    "指标!G2 | 59 | 指标!H2 | 第 2 行“原因”：累计值 59 低于已审核的 60，请说明原因",
                    "指标!H2 | 更正 | 指标!G2 | 第 2 行“本期数值”：不能缺少",
                    "指标!B2 | zj-i99 | 指标!B2 | 第 2 行“指标编号”：编号“zj-i99”不属于本表，请勿改动灰色列",
                    "指标!J2 | ftp://example.org | 指标!J2 | ",
                    "里程碑!F2 | 明天 | 里程碑!F2 | 第 2 行“完成日期”：须为日期，如 2023-06-20",
                    "里程碑!F2 | 2023-06-21 | 里程碑!F2 | 第 2 行“完成日期”：日期应在 2023-01-01 与 2023-06-20 之间",
                    "里程碑!G2 | 会议纪要 | 里程碑!F2 | 第 2 行“完成日期”：不能缺少"
                })
        void areNamedAndNothingIsStored(String cell, String typed, String named, @Nullable String words) {
            TestTask task = aTask();
            clock.isOn("2023-05-20");
            String may = aReport(task)
                    .with("period", "2023-05")
                    .withValue(task.indicator(), "60")
                    .filed();
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .body("{}")
                    .post("/progress-reports/" + may + "/acceptance")
                    .then()
                    .statusCode(200);
            clock.isOn("2023-06-20");
            TestSheet sheet = TestSheet.of(plan, "zj-scjg").reports(task, 40);
            type(sheet.cell(cell), typed);
            if (cell.startsWith("指标!B")) {
                sheet.with("指标!G2", 61);
            }

            ValidatableResponse answer = sheet.sent()
                    .statusCode(422)
                    .body("type", equalTo("/problems/input-invalid"))
                    .body("errors.pointer", hasItem(named))
                    .body("errors.line", everyItem(equalTo(2)));
            if (words != null) {
                answer.body("errors.find { it.pointer == '" + named + "' }.detail", equalTo(words));
            }
            filedAbout(task, 1);
        }

        @Test
        void allAreNamedAtOnceInTheirOrder() {
            aTask();

            TestSheet.of(plan, "zj-scjg")
                    .with("填报!E2", 101)
                    .with("指标!G2", "很多")
                    .with("里程碑!F2", "明天")
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("填报!E2", "填报!G2", "指标!G2", "里程碑!F2"));
        }

        @Test
        void areToldInTheLanguageAskedFor() {
            aTask();
            byte[] content = TestSheet.of(plan, "zj-scjg")
                    .with("填报!E2", 101)
                    .with("填报!G2", "做了")
                    .content();

            TestSheet.send(asReporterOf("zj-scjg").header("Accept-Language", "en"), "", content)
                    .statusCode(422)
                    .body("errors.detail", contains("Row 2, \"本期进度\": must be a whole number from 0 to 100"));
        }

        @Test
        void oneWrongRowLetsNoneBeFiled() {
            TestTask right = aTaskOf(plan).added();
            TestTask wrong = aTaskOf(plan).added();
            TestSheet sheet = TestSheet.of(plan, "zj-scjg").reports(right, 40).reports(wrong, 40);
            int row = sheet.rowNumber("填报", 0, wrong.id());

            sheet.with("填报!F" + row, "已办结").sent().statusCode(422).body("errors.pointer", contains("填报!F" + row));

            filedAbout(right, 0);
            filedAbout(wrong, 0);
        }

        @Test
        void aFormulaIsNoValue() {
            aTask();
            TestSheet sheet = TestSheet.of(plan, "zj-scjg").with("填报!G2", "做了");
            sheet.cell("填报!E2").setCellFormula("20+20");

            sheet.sent().statusCode(422).body("errors.pointer", contains("填报!E2"));
        }

        @Test
        void aFigureNeedsTheReportOfItsTask() {
            TestTask task = aTask();

            TestSheet.of(plan, "zj-scjg")
                    .with("指标!G2", 68)
                    .sent()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("指标!G2"))
                    .body("errors[0].detail", equalTo("第 2 行“本期数值”：请先在“填报”表中填写任务 " + task.id()));
        }

        @Test
        void idsThatChangedPlacesAreNoticed() {
            TestTask one = aTaskOf(plan).added();
            TestTask other = aTaskOf(plan).added();
            TestSheet sheet = TestSheet.of(plan, "zj-scjg").reports(one, 40).reports(other, 60);

            sheet.with("填报!A2", other.id())
                    .with("填报!A3", one.id())
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("填报!A2", "填报!A3"));
        }

        @Test
        void anIdThatIsThereTwiceIsNoticed() {
            TestTask task = aTask();
            TestSheet sheet = TestSheet.of(plan, "zj-scjg").reports(task, 40);

            sheet.with("填报!A3", task.id())
                    .with("填报!E3", 50)
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("填报!A3"));
        }

        @Test
        void aCooperatingDepartmentAchievesNoMilestone() {
            TestTask task = aTaskOf(plan)
                    .with("zj-jxt", "省经信厅")
                    .withMilestone("2023-06-30")
                    .added();
            TestSheet sheet = TestSheet.of(plan, "zj-jxt").reports(task, 40);

            sheet.with("里程碑!A2", task.id())
                    .with("里程碑!B2", task.milestone())
                    .with("里程碑!C2", "节点")
                    .with("里程碑!F2", "2023-06-19")
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("里程碑!B2"));
        }

        private static void type(Cell cell, String typed) {
            if (typed.isEmpty()) {
                cell.setBlank();
            } else if (typed.matches("-?[0-9.]+")) {
                cell.setCellValue(Double.parseDouble(typed));
            } else {
                cell.setCellValue(typed);
            }
        }
    }

    @Nested
    class OtherFiles {

        @Test
        void theFormOfAnotherDepartmentIsRefused() {
            TestTask task = aTask();
            byte[] content = TestSheet.of(plan, "zj-scjg").reports(task, 40).content();

            TestSheet.send(asReporterOf("zj-jyt"), "", content)
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-own-department"));
            TestSheet.send(asReporterOf("zj-scjg"), "?department=zj-jyt", content)
                    .statusCode(422)
                    .body("type", equalTo("/problems/sheet-of-another-department"));
        }

        @Test
        void theFormOfAnotherMonthIsRefusedWhereTheMonthIsNamed() {
            TestTask task = aTask();
            byte[] content = TestSheet.of(plan, "zj-scjg").reports(task, 40).content();

            TestSheet.send(asReporterOf("zj-scjg"), "?period=2023-05", content)
                    .statusCode(422)
                    .body("type", equalTo("/problems/sheet-of-another-period"));
            TestSheet.send(asReporterOf("zj-scjg"), "?period=2023-06&department=zj-scjg", content)
                    .statusCode(201);
        }

        @ParameterizedTest
        @CsvSource({"说明!B6, 2023-05", "说明!B6, 五月", "说明!B4, zj-jyt", "说明!B3, other", "说明!B2, 0", "说明!B9, 0"})
        void whatTheFormIsAboutIsNotChangedByHand(String cell, String changed) {
            TestTask task = aTask();

            TestSheet.of(plan, "zj-scjg")
                    .reports(task, 40)
                    .with(cell, changed)
                    .sent()
                    .statusCode(422)
                    .body("type", equalTo("/problems/sheet-changed"));
            filedAbout(task, 0);
        }

        @Test
        void aHeaderThatWasChangedIsNamed() {
            TestTask task = aTask();

            TestSheet.of(plan, "zj-scjg")
                    .reports(task, 40)
                    .with("填报!E1", "进度")
                    .sent()
                    .statusCode(422)
                    .body("type", equalTo("/problems/sheet-not-the-form"));
        }

        @Test
        void anotherWorkbookIsNoForm() throws IOException {
            try (XSSFWorkbook other = new XSSFWorkbook()) {
                other.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("编号");
                send(written(other)).statusCode(422).body("type", equalTo("/problems/sheet-not-the-form"));
            }
        }

        @Test
        void whatIsNoSpreadsheetIsRefused() throws IOException {
            refusedAs("sheet-not-xlsx", "编号,任务".getBytes(StandardCharsets.UTF_8));
            refusedAs("sheet-not-xlsx", new byte[0]);
            refusedAs("sheet-not-xlsx", zipOf("readme.txt", 100));
            byte[] whole = TestSheet.of(plan, "zj-scjg").content();
            for (int tenth = 1; tenth < 10; tenth++) {
                refusedAs("sheet-not-xlsx", Arrays.copyOf(whole, whole.length * tenth / 10));
            }
        }

        @Test
        void anEncryptedOneIsRefused() throws Exception {
            aTask();
            refusedAs("sheet-encrypted", encrypted(TestSheet.of(plan, "zj-scjg").content()));
        }

        @Test
        void anOldOrOtherCompoundFileIsRefused() throws IOException {
            try (POIFSFileSystem compound = new POIFSFileSystem();
                    ByteArrayOutputStream content = new ByteArrayOutputStream()) {
                compound.createDocument(new ByteArrayInputStream(new byte[] {1}), "Workbook");
                compound.writeFilesystem(content);
                refusedAs("sheet-not-xlsx", content.toByteArray());
            }
        }

        @Test
        void oneWithMacrosIsRefused() {
            aTask();
            TestSheet sheet = TestSheet.of(plan, "zj-scjg");
            sheet.workbook().setWorkbookType(XSSFWorkbookType.XLSM);

            refusedAs("sheet-with-macros", sheet.content());
        }

        @Test
        void aBombIsRefusedBeforeItGoesOff() throws IOException {
            byte[] bomb = zipOf("xl/worksheets/sheet1.xml", 300 * 1024 * 1024);
            assertThat(bomb.length).isLessThan(1024 * 1024);

            refusedAs("sheet-too-large-unpacked", bomb);
        }

        @Test
        void aSheetOfTooManyCellsIsNoForm() throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(content)) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write("<c/>".repeat(200_001).getBytes(StandardCharsets.UTF_8));
            }

            refusedAs("sheet-too-large-unpacked", content.toByteArray());
        }

        @Test
        void manySmallPartsAreNoFormEither() throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(content)) {
                for (int i = 0; i < 300; i++) {
                    zip.putNextEntry(new ZipEntry("part" + i));
                }
            }

            refusedAs("sheet-too-large-unpacked", content.toByteArray());
        }

        @Test
        void aBodyAboveTheLimitAndAnotherTypeAreRefused() {
            TestSheet.send(asReporterOf("zj-scjg"), "", new byte[1024 * 1024 + 1])
                    .statusCode(413);
            asReporterOf("zj-scjg")
                    .body("{}")
                    .post("/progress-reports/form.xlsx")
                    .then()
                    .statusCode(415);
        }

        private static void refusedAs(String code, byte[] content) {
            send(content)
                    .statusCode(422)
                    .body("type", equalTo("/problems/" + code))
                    .body("errors", nullValue());
        }

        private static byte[] zipOf(String part, int zeros) throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(content)) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] block = new byte[1024 * 1024];
                for (int left = zeros; left > 0; left -= block.length) {
                    zip.write(block, 0, Math.min(left, block.length));
                }
            }
            return content.toByteArray();
        }

        private static byte[] written(XSSFWorkbook workbook) throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            workbook.write(content);
            return content.toByteArray();
        }

        private static byte[] encrypted(byte[] content) throws Exception {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (POIFSFileSystem compound = new POIFSFileSystem();
                    ByteArrayOutputStream encrypted = new ByteArrayOutputStream()) {
                try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(content));
                        OutputStream out = encryptor.getDataStream(compound)) {
                    plain.save(out);
                }
                compound.writeFilesystem(encrypted);
                return encrypted.toByteArray();
            }
        }
    }

    private TestTask aTask() {
        return aTaskOf(plan)
                .withIndicator("170", "AT_LEAST")
                .withMilestone("2023-06-30")
                .added();
    }

    private Response download() {
        return TestSheet.download(plan, "zj-scjg", "2023-06");
    }

    private static ValidatableResponse send(byte[] content) {
        return TestSheet.send(asReporterOf("zj-scjg"), "", content);
    }

    private static void filedAbout(TestTask task, int times) {
        asReviewer().get("/progress-reports?task=" + task.id()).then().body("items", hasSize(times));
    }

    private static String partOf(byte[] content, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
