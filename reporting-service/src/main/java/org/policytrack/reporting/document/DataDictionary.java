package org.policytrack.reporting.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the columns of a document's tables mean (数据字典); each of them has a term. */
public record DataDictionary(List<Term> terms) {

    public DataDictionary {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || terms.stream().map(Term::column).distinct().count() < terms.size()) {
            throw new IllegalArgumentException("no terms, or two of one column");
        }
    }

    /** Refuses what would leave a column unexplained. */
    public void explains(List<Column> columns) {
        Set<Column> unexplained = new HashSet<>(columns);
        terms.forEach(term -> unexplained.remove(term.column()));
        if (!unexplained.isEmpty()) {
            throw new IllegalArgumentException("no term for " + unexplained);
        }
    }

    /** What is said of a column that has a term. */
    public Term termOf(Column column) {
        return terms.stream()
                .filter(term -> term.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One column.
     *
     * @param column whose name, type and unit the dictionary repeats
     * @param source where its figures come from
     */
    public record Term(Column column, String meaning, String source) {

        public Term {
            meaning = PlainText.line(meaning);
            source = PlainText.line(source);
            if (meaning.isEmpty() || source.isEmpty()) {
                throw new IllegalArgumentException("nothing is said of " + column.name());
            }
        }
    }
}
