/**
 * Older formats of a sitting, each brought to the next. Reading upgrades in memory; the first command that writes keeps
 * the old files in `backups/` and rewrites them. Format 1 is the first, so there is nothing to upgrade yet.
 */
export type Migrations = Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;

export const MIGRATIONS: Migrations = {};
