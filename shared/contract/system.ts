/** 首次使用、登录、账户、单位信息、编号规则、日历、单位名录。 */
import { z } from 'zod';
import { roles } from '../domain/role.ts';
import { command, query } from './define.ts';
import { empty, expectedVersion, id, instant, optionalDay, optionalText, requiredText } from './fields.ts';

const role = z.enum(roles);

/** 口令规则：8 到 64 位。离线单机，长度胜过花样。 */
const password = z
  .string({ error: '请填写密码' })
  .min(8, { error: '密码至少 8 位' })
  .max(64, { error: '密码不能超过 64 位' });
const loginName = z
  .string({ error: '请填写登录名' })
  .trim()
  .regex(/^[a-z0-9._-]{2,32}$/i, { error: '登录名用 2 到 32 位字母、数字，可用姓名拼音' })
  .transform((value) => value.toLowerCase());

export const officeInput = z.strictObject({
  name: requiredText('单位全称', 40),
  /** 发文代字，如“罗司法审”。 */
  docPrefix: requiredText('发文代字', 12),
  government: requiredText('本级人民政府', 40),
  upperGovernment: requiredText('上一级人民政府', 40),
});
export const officeDto = officeInput.extend({ version: z.int() });

export const accountDto = z.strictObject({
  id,
  name: z.string(),
  loginName: z.string(),
  roles: z.array(role),
  isActive: z.boolean(),
  lastLoginAt: instant.nullable(),
  version: z.int(),
});
export type AccountDto = z.infer<typeof accountDto>;

export const meDto = z.strictObject({
  id,
  name: z.string(),
  loginName: z.string(),
  roles: z.array(role),
  mustChangePassword: z.boolean(),
});
export type MeDto = z.infer<typeof meDto>;

const setupInput = z.strictObject({
  office: officeInput,
  admin: z.strictObject({ name: requiredText('管理员姓名', 20), loginName, password }),
});

const loginAnswer = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('ok'), session: z.string(), me: meDto }),
  z.strictObject({ result: z.literal('wrong'), triesLeft: z.int() }),
  z.strictObject({ result: z.literal('locked'), until: instant, minutes: z.int() }),
]);

export const system = {
  /** 登录页、首次使用页要的一切；登录前可问。 */
  status: query({
    access: 'public',
    input: empty,
    output: z.strictObject({
      product: z.string(),
      version: z.string(),
      isEmpty: z.boolean(),
      isSample: z.boolean(),
      office: officeDto.nullable(),
      dataDir: z.string(),
      today: z.string(),
      dayLabel: z.string(),
      calendarYears: z.array(z.int()),
      idleMinutes: z.int(),
      checks: z.strictObject({ integrity: z.boolean(), auditChain: z.boolean(), auditRows: z.int() }),
      lastBackupAt: instant.nullable(),
    }),
  }),
  /** 首次使用：建单位和第一个管理员；只有空台账能做。 */
  initialize: command({
    title: '建立台账',
    access: 'public',
    input: setupInput,
    output: z.strictObject({ session: z.string(), me: meDto }),
    touches: ['system', 'accounts'],
    secret: ['admin'],
  }),
  /** 装入虚构的样例台账；只有空台账能做。样例账户的密码在答复里。 */
  loadSample: command({
    title: '装入样例台账',
    access: 'public',
    input: empty,
    output: z.strictObject({
      password: z.string(),
      accounts: z.array(z.strictObject({ name: z.string(), loginName: z.string() })),
    }),
    touches: ['system', 'accounts', 'decisions', 'reviews', 'units'],
  }),
  updateOffice: command({
    title: '修改单位信息',
    access: ['admin'],
    input: officeInput.extend({ expectedVersion }),
    output: officeDto,
    touches: ['system'],
  }),
  /** 某年的放假与调休日，供日期输入和工作日历显示；没有该年数据时两表为空。 */
  calendarYears: query({
    access: 'public',
    input: empty,
    output: z.array(
      z.strictObject({
        year: z.int(),
        source: z.string(),
        off: z.record(z.string(), z.string()),
        work: z.record(z.string(), z.string()),
      }),
    ),
  }),
};

export const session = {
  /** 登录页上的人名；不含停用账户。 */
  people: query({
    access: 'public',
    input: empty,
    output: z.array(
      z.strictObject({
        name: z.string(),
        loginName: z.string(),
        roles: z.array(role),
        lastLoginAt: instant.nullable(),
      }),
    ),
  }),
  login: command({
    title: '登录',
    access: 'public',
    input: z.strictObject({
      loginName,
      password: z.string({ error: '请填写密码' }).min(1, { error: '请填写密码' }).max(64),
    }),
    output: loginAnswer,
    touches: ['session'],
    secret: ['password'],
  }),
  me: query({ input: empty, output: meDto }),
  /** 锁定：会话保留，再输密码继续，屏上内容不丢。 */
  lock: command({
    title: '锁定',
    access: 'anyone',
    input: empty,
    output: empty,
    touches: [],
  }),
  unlock: command({
    title: '解锁',
    access: 'public',
    input: z.strictObject({ session: z.string().max(200), password: z.string().max(64) }),
    output: loginAnswer,
    touches: [],
    secret: ['password', 'session'],
  }),
  logout: command({ title: '退出', access: 'anyone', input: empty, output: empty, touches: ['session'] }),
  changePassword: command({
    title: '修改自己的密码',
    access: 'anyone',
    input: z.strictObject({ current: z.string().max(64), next: password }),
    output: empty,
    touches: ['session'],
    secret: ['current', 'next'],
  }),
};

export const accounts = {
  list: query({ access: ['admin'], input: empty, output: z.array(accountDto) }),
  /** 选经办、复核、签发人用：在职账户的编号、姓名、角色。 */
  choices: query({
    input: empty,
    output: z.array(z.strictObject({ id, name: z.string(), roles: z.array(role) })),
  }),
  create: command({
    title: '新建账户',
    access: ['admin'],
    input: z.strictObject({
      name: requiredText('姓名', 20),
      loginName,
      roles: z.array(role).min(1, { error: '至少选一个角色' }),
      password,
    }),
    output: accountDto,
    touches: ['accounts', 'session'],
    secret: ['password'],
  }),
  update: command({
    title: '修改账户',
    access: ['admin'],
    input: z.strictObject({
      id,
      expectedVersion,
      name: requiredText('姓名', 20),
      roles: z.array(role).min(1, { error: '至少选一个角色' }),
      isActive: z.boolean(),
    }),
    output: accountDto,
    touches: ['accounts', 'session'],
  }),
  resetPassword: command({
    title: '重设密码',
    access: ['admin'],
    input: z.strictObject({ id, expectedVersion, password }),
    output: accountDto,
    touches: ['accounts'],
    secret: ['password'],
  }),
};

export const unitDto = z.strictObject({
  id,
  name: z.string(),
  shortName: z.string(),
  isActive: z.boolean(),
  version: z.int(),
});
export type UnitDto = z.infer<typeof unitDto>;

export const units = {
  list: query({ input: empty, output: z.array(unitDto) }),
  create: command({
    title: '登记单位',
    access: ['handler', 'admin'],
    input: z.strictObject({ name: requiredText('单位名称', 40), shortName: optionalText('简称', 20) }),
    output: unitDto,
    touches: ['units'],
  }),
  update: command({
    title: '修改单位',
    access: ['admin'],
    input: z.strictObject({
      id,
      expectedVersion,
      name: requiredText('单位名称', 40),
      shortName: optionalText('简称', 20),
      isActive: z.boolean(),
    }),
    output: unitDto,
    touches: ['units', 'decisions', 'reviews'],
  }),
};

export const seriesDto = z.strictObject({
  key: z.string(),
  name: z.string(),
  pattern: z.string(),
  year: z.int(),
  lastNumber: z.int(),
  example: z.string(),
  version: z.int(),
});
export type SeriesDto = z.infer<typeof seriesDto>;

export const numbering = {
  list: query({ input: empty, output: z.array(seriesDto) }),
  update: command({
    title: '修改编号规则',
    access: ['admin'],
    input: z.strictObject({
      key: z.string().max(40),
      expectedVersion,
      pattern: requiredText('编号规则', 60),
    }),
    output: seriesDto,
    touches: ['numbering'],
  }),
};

/** 表单草稿：只属于本人，存的是还没有登记的内容，不进审计。 */
export const drafts = {
  get: query({
    input: z.strictObject({ key: z.string().min(1).max(120) }),
    output: z.strictObject({ content: z.string(), savedAt: instant }).nullable(),
  }),
  save: command({
    title: '存草稿',
    access: 'anyone',
    input: z.strictObject({ key: z.string().min(1).max(120), content: z.string().max(2_000_000) }),
    output: z.strictObject({ savedAt: instant }),
    touches: [],
  }),
  discard: command({
    title: '弃草稿',
    access: 'anyone',
    input: z.strictObject({ key: z.string().min(1).max(120) }),
    output: empty,
    touches: [],
  }),
};

export const auditRowDto = z.strictObject({
  seq: z.int(),
  at: instant,
  actor: z.string(),
  title: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: id.nullable(),
  summary: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  hash: z.string(),
});
export type AuditRowDto = z.infer<typeof auditRowDto>;

export const audit = {
  /** 一条记录的经过，新的在前。 */
  ofRecord: query({
    input: z.strictObject({
      entity: z.enum(['decision', 'review', 'account', 'unit', 'catalog', 'expert', 'calendar']),
      id,
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(auditRowDto) }),
  }),
  list: query({
    access: ['admin', 'head'],
    input: z.strictObject({
      from: optionalDay('起').default(null),
      to: optionalDay('止').default(null),
      actor: optionalText('人员', 40).default(''),
      text: optionalText('查找', 60).default(''),
      page: z.int().min(1).max(1_000_000).default(1),
      pageSize: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(auditRowDto) }),
  }),
  /** 从第一行起重算整条链。 */
  verify: query({
    access: ['admin', 'head'],
    input: empty,
    output: z.strictObject({
      isWhole: z.boolean(),
      rows: z.int(),
      head: z.string(),
      firstBroken: z.int().nullable(),
    }),
  }),
};
