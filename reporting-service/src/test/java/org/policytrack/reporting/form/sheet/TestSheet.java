package org.policytrack.reporting.form.sheet;

import static org.policytrack.reporting.Api.asReporterOf;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.policytrack.reporting.TestTask;

/** The form of June 2023 as it is downloaded, filled in by its liaison officer and sent back. */
public final class TestSheet {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String department;
    private final XSSFWorkbook workbook;

    private TestSheet(String department, byte[] content) {
        this.department = department;
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Downloads it. */
    public static TestSheet of(String plan, String department) {
        return of(plan, department, "2023-06");
    }

    static TestSheet of(String plan, String department, String period) {
        return new TestSheet(department, download(plan, department, period).asByteArray());
    }

    static Response download(String plan, String department, String period) {
        return asReporterOf(department)
                .get("/progress-reports/form.xlsx?department=" + department + "&period=" + period + "&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** Fills in what a report needs. */
    public TestSheet reports(TestTask task, int percent) {
        Row row = rowOf("填报", 0, task.id());
        row.getCell(4).setCellValue(percent);
        row.getCell(6).setCellValue("申请专利68项");
        return this;
    }

    /** The cell by its name, such as {@code 填报!E2}; made where it is not there. */
    Cell cell(String name) {
        CellReference place = new CellReference(name.substring(name.indexOf('!') + 1));
        var sheet = workbook.getSheet(name.substring(0, name.indexOf('!')));
        Row row = sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    TestSheet with(String name, String text) {
        cell(name).setCellValue(text);
        return this;
    }

    TestSheet with(String name, double number) {
        cell(name).setCellValue(number);
        return this;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The number of the row, from 1, that has this in the column. */
    int rowNumber(String sheet, int column, String id) {
        return rowOf(sheet, column, id).getRowNum() + 1;
    }

    private Row rowOf(String sheet, int column, String id) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .filter(row -> row.getCell(column) != null
                        && row.getCell(column).getStringCellValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public byte[] content() {
        try (ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            workbook.write(content);
            return content.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ValidatableResponse sent() {
        return send(asReporterOf(department), "", content());
    }

    static ValidatableResponse send(RequestSpecification as, String query, byte[] content) {
        return as.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(XLSX)
                .body(content)
                .post("/progress-reports/form.xlsx" + query)
                .then();
    }
}
