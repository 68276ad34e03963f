-- 100 further plans of as many tasks as it takes, each task with two departments and one open milestone, due day by day
-- between 1 June and 31 December 2023, to be acted by on the Friday before a weekend. :milestones is filled in.
INSERT INTO plan (id, title, starts_on, ends_on, span_assumed, lead_assumed, source_title, preamble, objective,
                  coordinating_office, fingerprint, imported_by, imported_at, yellow_behind, red_behind,
                  stale_after_days, milestone_soon_days, report_due_day, version)
SELECT CONCAT('bench-', n.x), '工作要点', DATE '2023-01-01', DATE '2023-12-31', TRUE, TRUE, '工作要点', '', '',
       p.coordinating_office, CONCAT('bench-', n.x), 'bench', p.imported_at, p.yellow_behind, p.red_behind,
       p.stale_after_days, p.milestone_soon_days, p.report_due_day, 0
FROM plan p
CROSS JOIN SYSTEM_RANGE(1, 100) n
WHERE p.id = 'zj-metaverse-2023';
INSERT INTO task (id, plan_id, kind, number, position, title, text, status, progress_sequence, version)
SELECT CONCAT('bench-', n.x, '-t', t.x), CONCAT('bench-', n.x), 'TASK', t.x, t.x, '任务', '任务', 'IN_PROGRESS', 0, 0
FROM SYSTEM_RANGE(1, 100) n
CROSS JOIN SYSTEM_RANGE(1, :milestones / 100) t;
INSERT INTO responsibility (task_id, position, unit, name, wording, is_group, role)
SELECT id, 1, 'zj-jxt', '省经信厅', '省经信厅', FALSE, 'LEAD' FROM task WHERE plan_id LIKE 'bench-%';
INSERT INTO responsibility (task_id, position, unit, name, wording, is_group, role)
SELECT id, 2, 'zj-kjt', '省科技厅', '省科技厅', FALSE, 'COOPERATING' FROM task WHERE plan_id LIKE 'bench-%';
INSERT INTO responsibility_department (responsibility_id, position, department)
SELECT r.id, 0, r.unit FROM responsibility r WHERE r.task_id LIKE 'bench-%';
INSERT INTO milestone (id, plan_id, belongs_to, name, wording, assumed, due_date, original_due_date, act_by, moves,
                       achievement_sequence, version)
SELECT CONCAT(t.id, '-end'), t.plan_id, t.id, '节点', '按期', FALSE, d.due_on, d.due_on,
       DATEADD(DAY, -GREATEST(EXTRACT(ISO_DAY_OF_WEEK FROM d.due_on) - 5, 0), d.due_on), 0, 0, 0
FROM task t
JOIN (SELECT x, DATEADD(DAY, x, DATE '2023-06-01') due_on FROM SYSTEM_RANGE(0, 213)) d ON d.x = MOD(t.number * 37, 214)
WHERE t.plan_id LIKE 'bench-%';
INSERT INTO deadline_watch (milestone_id, next_on)
SELECT id, DATE '2000-01-01' FROM milestone WHERE plan_id LIKE 'bench-%';
