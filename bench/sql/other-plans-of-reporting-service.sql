-- Ten accepted reports, one a month, for each of 100,000 tasks in other plans: 1,000,000; and as many entries in the ledger.
INSERT INTO progress_report (id, plan, task, department, role, period, percent_complete, status, achievements, author,
                             filed_at, filed_on, state, decided_at, decided_on, decided_by,
                             is_accepted_within_department, sequence, version)
SELECT CONCAT('bench-', n.x, '-', t.x, '-', m.x), CONCAT('bench-', n.x), CONCAT('bench-', n.x, '-t', t.x), 'zj-fgw', 'LEAD',
       CONCAT('2013-', LPAD(m.x, 2, '0')), 50, 'IN_PROGRESS', '往年', 'bench-author', TIMESTAMP '2013-06-20 02:00:00', DATE '2013-06-20',
       'ACCEPTED', TIMESTAMP '2013-06-21 02:00:00', DATE '2013-06-21', 'bench-reviewer', FALSE, m.x, 1
FROM SYSTEM_RANGE(1, 100) n
CROSS JOIN SYSTEM_RANGE(1, 1000) t
CROSS JOIN SYSTEM_RANGE(1, 10) m;
INSERT INTO task_acceptance (task, last_sequence)
SELECT task, MAX(sequence)
FROM progress_report
WHERE plan LIKE 'bench-%'
GROUP BY task;
INSERT INTO ledger_entry (kind, plan, task, indicator, department, role, period, figure, valid_on, known_on, known_at,
                          author, reviewer, report, evidence_items)
SELECT k.kind, r.plan, r.task, CONCAT(r.task, '-i', i.x), r.department, r.role, r.period, 50, r.filed_on,
       r.decided_on, r.decided_at, r.author, CASE k.kind WHEN 'VERIFIED' THEN r.decided_by END, r.id, 1
FROM progress_report r
CROSS JOIN SYSTEM_RANGE(1, 5) i
CROSS JOIN (SELECT 'CLAIMED' AS kind UNION ALL SELECT 'VERIFIED') k
WHERE r.plan LIKE 'bench-%' AND r.period = '2013-06';
