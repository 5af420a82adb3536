/**
 * The office of the tests: its people, units and password, set up through the real commands. Free of the test
 * runner, so that the durability script and the bench use it too.
 */
import type { Core } from '#core/boot.ts';
import { RemoteError } from '#shared/contract/client.ts';
import type { Contract, InputOf, OutputOf } from '#shared/contract/define.ts';
import type { CallError, Envelope } from '#shared/contract/errors.ts';
import { type AppContract, contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/domain/role.ts';
import { present } from '#shared/lib/assert.ts';

export const PASSWORD = 'correct-horse-26';
/** scrypt N: the smallest that OpenSSL takes gladly; tests are about the rules, not the cost. */
export const PASSWORD_COST = 16;

export const people = {
  hemin: { name: '何敏', roles: ['admin'] },
  zhou: { name: '周文静', roles: ['handler'] },
  gao: { name: '高宇', roles: ['handler'] },
  chen: { name: '陈立新', roles: ['checker'] },
  liang: { name: '梁国栋', roles: ['head'] },
  tang: { name: '唐远', roles: ['head'] },
  sun: { name: '孙晓', roles: ['reader'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>;
export type Login = keyof typeof people;
export const logins = Object.keys(people) as readonly Login[]; // keys of the literal above

export const unitNames = ['罗山县水利局', '罗山县城市管理局'] as const;
export const office = {
  name: '罗山县司法局',
  docPrefix: '罗司法审',
  government: '罗山县人民政府',
  upperGovernment: '信阳市人民政府',
} as const;

type CallerOf<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [V in keyof C[G]]: (input: InputOf<C[G][V]>) => OutputOf<C[G][V]>;
  };
};
/** The client of the contract, synchronous: the core is. */
export type Caller = CallerOf<AppContract>;

export interface Clock {
  now(): Date;
  /** Ten in the morning, Chinese time, of a day. */
  setDay(day: string): void;
  advanceMinutes(minutes: number): void;
}

/** Monday 2026-11-23, ten in the morning in China. */
export function createClock(day = '2026-11-23'): Clock {
  const tenOf = (text: string): number => Date.parse(`${text}T02:00:00.000Z`);
  let at = tenOf(day);
  return {
    now: () => new Date(at),
    setDay(text) {
      at = tenOf(text);
    },
    advanceMinutes(minutes) {
      at += minutes * 60_000;
    },
  };
}

/** Builds a caller by iterating the contract. @throws RemoteError from every function on an error envelope. */
export function createCaller(send: (name: string, payload: unknown) => Envelope): Caller {
  const groups = Object.entries(contract satisfies Contract).map(([group, verbs]) => [
    group,
    Object.fromEntries(
      Object.keys(verbs).map((verb) => [
        verb,
        (input: unknown): unknown => {
          const envelope = send(`${group}.${verb}`, input);
          if (!envelope.ok) throw new RemoteError(envelope.error);
          return envelope.value;
        },
      ]),
    ),
  ]);
  return Object.fromEntries(groups) as Caller; // the mapped type restates what the loop built
}

/** The error that `work` is refused with; fails the test when it is not refused. */
export function refusal(work: () => unknown): CallError {
  try {
    work();
  } catch (error) {
    if (error instanceof RemoteError) return error.detail;
    throw error;
  }
  throw new Error('应当被拒绝，却办成了');
}

/** Whoever can call as any of the people. */
export interface Office {
  /** Calls as a person, logging in at the first call. */
  as(login: Login): Caller;
  sessionOf(login: Login): string;
  accountId(login: Login): number;
  unitId(name?: (typeof unitNames)[number]): number;
}

/** `hemin` administers, two handlers, a checker, two heads, a reader; two units. The core must be empty. */
export function setUpOffice(core: Core): void {
  const as = (session: string | null): Caller =>
    createCaller((name, payload) => core.dispatch(name, payload, session));
  const { session } = as(null).system.initialize({
    office,
    admin: { name: people.hemin.name, loginName: 'hemin', password: PASSWORD },
  });
  const admin = as(session);
  for (const login of logins.filter((key) => key !== 'hemin')) {
    const person = people[login];
    admin.accounts.create({
      name: person.name,
      loginName: login,
      roles: [...person.roles],
      password: 'initial-password',
    });
    const first = as(null).session.login({ loginName: login, password: 'initial-password' });
    if (first.result !== 'ok') throw new Error(`初始登录失败：${login}`);
    as(first.session).session.changePassword({ current: 'initial-password', next: PASSWORD });
  }
  for (const name of unitNames) admin.units.create({ name, shortName: name.slice(2) });
}

/** Sessions are opened as they are needed; `core` is asked anew at every call, for it may have been restarted. */
export function enterOffice(core: () => Core): Office & { forget(): void } {
  const sessions = new Map<Login, string>();
  const sessionOf = (login: Login): string => {
    const known = sessions.get(login);
    if (known !== undefined) return known;
    const answer = createCaller((name, payload) => core().dispatch(name, payload, null)).session.login({
      loginName: login,
      password: PASSWORD,
    });
    if (answer.result !== 'ok') throw new Error(`${login} 登录失败：${answer.result}`);
    sessions.set(login, answer.session);
    return answer.session;
  };
  const as = (login: Login): Caller =>
    createCaller((name, payload) => core().dispatch(name, payload, sessionOf(login)));
  return {
    as,
    sessionOf,
    accountId: (login) =>
      present(
        as('zhou')
          .accounts.choices({})
          .find((choice) => choice.name === people[login].name),
        login,
      ).id,
    unitId: (name = unitNames[0]) =>
      present(
        as('zhou')
          .units.list({})
          .find((unit) => unit.name === name),
        name,
      ).id,
    forget: () => sessions.clear(),
  };
}
