-- 100 further plans of 1,000 tasks each, ten years before the one that is measured.
INSERT INTO plan (id, title, starts_on, ends_on, span_assumed, lead_assumed, source_title, preamble, objective,
                  coordinating_office, fingerprint, imported_by, imported_at, yellow_behind, red_behind,
                  stale_after_days, milestone_soon_days, report_due_day, version)
SELECT CONCAT('bench-', n.x), '往年工作要点', DATE '2013-01-01', DATE '2013-12-31', TRUE, TRUE, '往年', '', '',
       p.coordinating_office, CONCAT('bench-', n.x), 'bench', p.imported_at, p.yellow_behind, p.red_behind,
       p.stale_after_days, p.milestone_soon_days, p.report_due_day, 0
FROM plan p
CROSS JOIN SYSTEM_RANGE(1, 100) n
WHERE p.id = 'zj-metaverse-2023';
INSERT INTO task (id, plan_id, kind, number, position, title, text, status, progress_sequence, version)
SELECT CONCAT('bench-', n.x, '-t', t.x), CONCAT('bench-', n.x), 'TASK', t.x, t.x, '任务', '任务', 'IN_PROGRESS', 0, 0
FROM SYSTEM_RANGE(1, 100) n
CROSS JOIN SYSTEM_RANGE(1, 1000) t;
INSERT INTO responsibility (task_id, position, unit, name, wording, is_group, role)
SELECT id, 0, 'zj-fgw', '省发展改革委', '省发展改革委', FALSE, 'LEAD'
FROM task
WHERE plan_id LIKE 'bench-%';
INSERT INTO responsibility_department (responsibility_id, position, department)
SELECT r.id, 0, 'zj-fgw'
FROM responsibility r
WHERE r.task_id LIKE 'bench-%';
