-- A filled-in spreadsheet that was filed; the same content again is the same filing.
CREATE TABLE filed_sheet (
    content_hash VARCHAR(64) NOT NULL PRIMARY KEY
);
