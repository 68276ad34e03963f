-- told_status: the status that task-service was told last of the task; null where that is not known.
ALTER TABLE task_acceptance ADD COLUMN told_status VARCHAR(20) NULL;
