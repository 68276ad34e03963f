# shellcheck shell=sh
# Run by the CronJob in an image of ours, in the folder of the application: writes down the three schemas and the evidence,
# and after that, never without it, removes what is older than BACKUP_DAYS.
set -eu

# Of a night that was cut off or found no room: no other is at work, and there may be none left for this one.
find /backup -mindepth 1 -maxdepth 1 -type d -name '????-??-??T*.unfinished' -exec rm -rf {} +
java -XX:MaxRAMPercentage=40 -XX:+UseSerialGC -cp 'lib/main/*:lib/boot/*' org.policytrack.kit.backup.Backup \
  "/backup/$(date -u +%Y-%m-%dT%H-%M-%SZ)" --files /var/lib/policytrack department-service task-service reporting-service
find /backup -mindepth 1 -maxdepth 1 -type d -name '????-??-??T*' -mtime "+$BACKUP_DAYS" -exec rm -rf {} +
