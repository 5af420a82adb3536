/** Every statement of offices, accounts and the ledger's own facts. */
import { read, write } from '../../db/sql.ts';

export const accountShape = {
  id: 'int',
  name: 'text',
  login_name: 'text',
  roles: 'text',
  password: 'text',
  must_change: 'int',
  is_active: 'int',
  failed_count: 'int',
  locked_until: 'text?',
  last_login_at: 'text?',
  version: 'int',
} as const;
const ACCOUNT = Object.keys(accountShape).join(', ');

export const accessSql = {
  byId: read(accountShape, `SELECT ${ACCOUNT} FROM account WHERE id = @id`),
  byLogin: read(accountShape, `SELECT ${ACCOUNT} FROM account WHERE login_name = @loginName`),
  all: read(accountShape, `SELECT ${ACCOUNT} FROM account ORDER BY is_active DESC, id`),
  count: read({ n: 'int' }, 'SELECT count(*) AS n FROM account'),
  insert: write(`INSERT INTO account (name, login_name, roles, password, must_change, is_active,
    failed_count, locked_until, last_login_at, version)
    VALUES (@name, @loginName, @roles, @password, @mustChange, 1, 0, NULL, NULL, 1)`),
  update: write(`UPDATE account SET name = @name, roles = @roles, is_active = @isActive,
    version = version + 1 WHERE id = @id`),
  setPassword: write(`UPDATE account SET password = @password, must_change = @mustChange,
    failed_count = 0, locked_until = NULL, version = version + 1 WHERE id = @id`),
  noteFailure: write(
    'UPDATE account SET failed_count = @failedCount, locked_until = @lockedUntil WHERE id = @id',
  ),
  noteSuccess: write(
    'UPDATE account SET failed_count = 0, locked_until = NULL, last_login_at = @at WHERE id = @id',
  ),
  office: read(
    { name: 'text', doc_prefix: 'text', government: 'text', upper_government: 'text', version: 'int' },
    'SELECT name, doc_prefix, government, upper_government, version FROM office WHERE id = 1',
  ),
  insertOffice: write(`INSERT INTO office (id, name, doc_prefix, government, upper_government, version)
    VALUES (1, @name, @docPrefix, @government, @upperGovernment, 1)`),
  updateOffice: write(`UPDATE office SET name = @name, doc_prefix = @docPrefix, government = @government,
    upper_government = @upperGovernment, version = version + 1 WHERE id = 1`),
  meta: read({ value: 'text' }, 'SELECT value FROM meta WHERE key = @key'),
  setMeta: write(
    'INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ),
  draft: read(
    { content: 'text', saved_at: 'text' },
    'SELECT content, saved_at FROM draft WHERE account_id = @accountId AND key = @key',
  ),
  saveDraft: write(`INSERT INTO draft (account_id, key, content, saved_at)
    VALUES (@accountId, @key, @content, @at)
    ON CONFLICT (account_id, key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`),
  discardDraft: write('DELETE FROM draft WHERE account_id = @accountId AND key = @key'),
};
