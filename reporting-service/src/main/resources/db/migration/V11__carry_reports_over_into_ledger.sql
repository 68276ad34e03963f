-- Each figure was claimed when its report was filed, and settled when the report was decided on.
INSERT INTO ledger_entry (
    kind, plan, task, indicator, department, role, period, figure, valid_on, known_on, known_at,
    author, reviewer, report, reason, evidence_items)
SELECT
    CASE WHEN s.step = 1 THEN 'CLAIMED' WHEN r.state = 'ACCEPTED' THEN 'VERIFIED' ELSE 'DROPPED' END,
    r.plan, r.task, v.indicator, r.department, r.role, r.period, v.reported_value,
    LEAST(LAST_DAY(CAST(CONCAT(r.period, '-01') AS DATE)), r.filed_on),
    CASE WHEN s.step = 1 THEN r.filed_on ELSE r.decided_on END,
    CASE WHEN s.step = 1 THEN r.filed_at ELSE r.decided_at END,
    r.author,
    CASE WHEN s.step = 2 THEN r.decided_by END,
    r.id,
    CASE WHEN s.step = 2 THEN r.reason END,
    (SELECT COUNT(*) FROM progress_report_evidence e WHERE e.report_id = r.id AND e.subject = v.indicator)
FROM progress_report r
JOIN progress_report_value v ON v.report_id = r.id
JOIN (SELECT 1 AS step UNION ALL SELECT 2 AS step) s ON s.step = 1 OR r.state <> 'SUBMITTED'
ORDER BY
    CASE WHEN s.step = 1 THEN r.filed_at ELSE r.decided_at END,
    s.step,
    CASE WHEN s.step = 2 THEN r.sequence END,
    r.id,
    v.position;
