/** 五大程序的登记：说明齐全，与核心同一口径，粘贴的意见和名单逐行认，合计对得上。 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { registerSchemas } from '#shared/contract/registers.ts';
import { type CheckSurroundings, emptyRegisters } from '#shared/domain/registers/findings.ts';
import { type RegisterKind, registerKinds } from '#shared/domain/registers/types.ts';
import { createRuleBook } from '#shared/domain/rules/rule-book.ts';
import { present } from '#shared/lib/assert.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { daysOfTimeline } from '#renderer/features/decisions/record/timeline.ts';
import { missingFromList } from '#renderer/features/decisions/registers/archive-list.ts';
import { commentCounts } from '#renderer/features/decisions/registers/comment-counts.ts';
import { readPastedComments } from '#renderer/features/decisions/registers/comment-paste.ts';
import {
  blankEntry,
  checkData,
  entriesInForce,
  type EntryData,
  entryInput,
  specOf,
  standingBlocks,
} from '#renderer/features/decisions/registers/entry-state.ts';
import { changedPeople, readPastedPeople } from '#renderer/features/decisions/registers/hearing-people.ts';
import {
  kindsOfTab,
  readEntryTarget,
  writeEntryTarget,
} from '#renderer/features/decisions/registers/tab-registers.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { createCaller } from '#tests/support/office.ts';
import { logIn } from '#tests/support/sample.ts';

const today = localDate('2026-11-23');
const around: CheckSurroundings = {
  today,
  calendar: shippedCalendar(),
  rules: createRuleBook([]),
  startedOn: localDate('2026-08-17'),
  touchesMarket: false,
  proposalSource: 'department',
  others: emptyRegisters(),
  ownId: null,
};
const errorsOf = (kind: RegisterKind, data: EntryData): Record<string, string> =>
  Object.fromEntries(
    checkData(kind, data, around)
      .filter((finding) => finding.level !== 'info')
      .map((finding) => [finding.field, finding.message]),
  );

describe('说明', () => {
  test.each(registerKinds)('%s 的栏目与合同一一对应', (kind) => {
    const { fields } = specOf(kind);
    const names = fields.map((field) => field.name).toSorted();
    expect(names).toEqual(Object.keys(registerSchemas[kind].shape).toSorted());
    for (const field of fields) {
      expect(field.label).not.toBe('');
      if (['choice', 'select', 'checks'].includes(field.widget)) expect(field.options).toBeDefined();
      if (field.widget === 'flag') expect(field.flagText).toBeTruthy();
    }
  });

  test.each(registerKinds)('%s 空着提交，必填的都说出来', (kind) => {
    const found = errorsOf(kind, blankEntry(kind, around));
    const blank = blankEntry(kind, around);
    for (const field of specOf(kind).fields)
      if (field.isRequired === true && (blank[field.name] === null || blank[field.name] === ''))
        if (field.isShown?.(blank, around) ?? true) expect(found).toHaveProperty(field.name);
  });

  test('每一簿都有页签列着，听证参加人在轮次下面', () => {
    const listed = Object.values(kindsOfTab).flat();
    expect([...listed, 'hearingParticipant'].toSorted()).toEqual([...registerKinds].toSorted());
  });

  test('地址里的一份认得回来，认不出的当作没有', () => {
    for (const target of [
      { kind: 'comment', entryId: null },
      { kind: 'meeting', entryId: 12 },
    ] as const)
      expect(readEntryTarget(writeEntryTarget(target))).toEqual(target);
    for (const text of [null, '', 'nothing', 'comment.x', 'comment.0'])
      expect(readEntryTarget(text)).toBeNull();
  });
});

describe('边填边核', () => {
  const notice = {
    ...blankEntry('participationRound', around),
    startedOn: '2026-10-20',
    endedOn: '2026-11-18',
    channels: ['website'],
    replyWays: '信函',
    hasDraftAndNote: true,
  };

  test('29 日为赭，理由写了、公告里也说明了就可以（第15条）', () => {
    const found = errorsOf('participationRound', notice);
    expect(found['endedOn']).toContain('只有 29 日');
    expect(found).toHaveProperty('shortenedReason');
    const told = { ...notice, shortenedReason: '汛期临近', isReasonInNotice: true };
    expect(errorsOf('participationRound', told)).toEqual({});
    expect(errorsOf('participationRound', { ...notice, endedOn: '2026-11-19' })).toEqual({});
  });

  test('改成听证会，公告的栏目不再交', () => {
    const data = entryInput('participationRound', { ...notice, method: 'hearing' }, around);
    expect(data).toMatchObject({ channels: [], replyWays: '', hasDraftAndNote: false, endedOn: null });
  });

  test('日期还没有填，别的栏目照样核，与日期有关的话不说', () => {
    const found = errorsOf('participationRound', { ...notice, startedOn: null, channels: [] });
    expect(found).toMatchObject({
      startedOn: expect.any(String) as unknown,
      channels: expect.any(String) as unknown,
    });
    expect(found).not.toHaveProperty('endedOn');
  });

  test('补录：引得出条文的违规写补救措施可以照登，常识的错照样拦', () => {
    const law = checkData('participationRound', { ...notice, channels: [] }, around);
    expect(standingBlocks(law, false).hard.length).toBeGreaterThan(0);
    expect(standingBlocks(law, true)).toMatchObject({ hard: [] });
    expect(standingBlocks(law, true).violations.length).toBeGreaterThan(0);
    const backwards = checkData('participationRound', { ...notice, endedOn: '2026-10-01' }, around);
    expect(standingBlocks(backwards, true).hard.length).toBeGreaterThan(0);
  });

  test('行政首长没有最后发言的红，持不同意见的须如实载明（第30条）', () => {
    const speech = { title: '', stance: 'agree', view: '', isChief: false };
    const meeting = {
      ...blankEntry('meeting', around),
      meetingNo: '第38次',
      chair: '张某',
      expected: 9,
      present: 8,
      result: 'passed',
      speeches: [
        { ...speech, name: '张某', isChief: true },
        { ...speech, name: '李某', stance: 'disagree' },
      ],
    };
    const found = errorsOf('meeting', meeting);
    expect(found['speeches']).toContain('最后发表');
    expect(found).toHaveProperty(['speeches.1.view']);
  });
});

describe('屏上说能存的，核心收', () => {
  let ledger: TestLedger;
  beforeAll(() => {
    ledger = createTestLedger({ isEmpty: true, day: today });
    ledger.anonymous.system.loadSample({});
  });
  afterAll(() => ledger.close());

  test('样例里的各份交回去，屏上和核心说的一样', () => {
    const session = logIn(ledger.core, 'handler');
    const zhou = createCaller((name, payload) => ledger.send(name, payload, session));
    const { id } = present(zhou.decisions.list({ scope: 'all', text: '停车收费' }).rows[0], '样例');
    const dto = zhou.registers.ofDecision({ decisionId: id });
    const others = entriesInForce(dto);
    let count = 0;
    for (const kind of registerKinds)
      for (const row of dto[kind]) {
        const own: CheckSurroundings = {
          ...around,
          proposalSource: null,
          touchesMarket: true,
          others: { ...others, [kind]: others[kind].filter((entry) => entry.id !== row.id) },
          ownId: row.id,
        };
        expect(entryInput(kind, row.data, own)).toEqual(row.data);
        expect(checkData(kind, row.data, own)).toEqual(row.findings);
        count += 1;
      }
    expect(count).toBeGreaterThan(10);
    const comment = present(dto.comment[0], '样例有意见');
    const { version } = zhou.decisions.get({ id });
    const save = (data: unknown) =>
      zhou.registers.save({
        decisionId: id,
        expectedVersion: version,
        kind: 'comment',
        entryId: comment.id,
        data,
      });
    expect(() => save({ ...comment.data, adoption: 'rejected', reason: '' })).toThrow(/理由/);
    expect(save({ ...comment.data, adoption: 'rejected', reason: '已有规定' }).entryId).toBe(comment.id);
  });
});

describe('粘贴的意见', () => {
  test('带表头的按表头认，写法和次序不限，没有用的列说出来', () => {
    const pasted = readPastedComments(
      '序号\t意见内容\t提出单位\t来源\t是否采纳\t未采纳理由\t联系电话\n1\t延长过渡期\t某公司\t微信公众号\t部分采纳\t改为三个月\t1\n',
      7,
    );
    expect(pasted).toMatchObject({ hasHeader: true, unread: ['联系电话'] });
    expect(pasted.rows).toEqual([
      {
        line: 2,
        errors: {},
        row: {
          roundId: 7,
          way: 'newMedia',
          from: '某公司',
          content: '延长过渡期',
          adoption: 'partial',
          reason: '改为三个月',
        },
      },
    ]);
  });

  test('没有表头的按次序；前面有序号的跳过；空的采纳是还没有研究', () => {
    const { rows, hasHeader } = readPastedComments(
      '1\t网站留言\t公民\t写明监督电话\t采纳\t第八条\r\n2\t电话\t王某\t太贵\t\t\r\n',
      null,
    );
    expect(hasHeader).toBe(false);
    expect(rows.map(({ row }) => [row.way, row.from, row.adoption])).toEqual([
      ['website', '公民', 'adopted'],
      ['phone', '王某', null],
    ]);
    expect(rows.every(({ errors }) => Object.keys(errors).length === 0)).toBe(true);
  });

  test('单元格里的换行和引号照原样；话里的引号不当分列', () => {
    const { rows } = readPastedComments(
      '书面\t甲\t"第一行\n第二行""引"""\t采纳\t\n书面\t乙\t"免费"太少\t采纳\t',
      null,
    );
    expect(rows.map(({ row }) => row.content)).toEqual(['第一行\n第二行"引"', '"免费"太少']);
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  test('认不出的、没有填的、没有理由的逐行说明', () => {
    const { rows } = readPastedComments('天上\t李某\t免费\t好\t\n网站\t\t太贵\t未采纳\t\n', null);
    expect(Object.keys(present(rows[0], '第一行').errors)).toEqual(['way', 'adoption']);
    expect(present(rows[1], '第二行').errors).toMatchObject({
      from: expect.stringContaining('提出人') as unknown,
      reason: expect.stringContaining('理由') as unknown,
    });
  });

  test('空的什么也没有', () => {
    expect(readPastedComments(' \n\n', null).rows).toEqual([]);
  });
});

test('采纳、部分、未采纳、未研究相加是合计', () => {
  const counts = commentCounts(
    (['adopted', 'partial', 'rejected', null, 'adopted'] as const).map((adoption) => ({ adoption })),
  );
  expect(counts).toEqual({ all: 5, adopted: 2, partial: 1, rejected: 1, open: 1 });
});

describe('听证参加人', () => {
  const stored = [
    { id: 3, roundId: 1, name: '甲', represents: '消费者', deliveredOn: null, hasSigned: false },
  ] as const;
  const draft = { id: 3, name: '甲', represents: '消费者', deliveredOn: '', hasSigned: false };
  test('只交改过的；没填的新行不算；缺名字、日期打一半的说出来', () => {
    const change = (drafts: Parameters<typeof changedPeople>[1]) => changedPeople(stored, drafts, 1, today);
    expect(change([draft])).toEqual([]);
    expect(change([draft, { ...draft, id: null, name: '', represents: '' }])).toEqual([]);
    expect(change([{ ...draft, deliveredOn: '1012' }])[0]?.data.deliveredOn).toBe('2026-10-12');
    expect(change([{ ...draft, deliveredOn: '10' }])[0]?.problem).toContain('10');
    expect(change([{ ...draft, id: null, name: '' }])[0]?.problem).toContain('姓名');
  });
  test('粘贴的名单跳过表头和序号', () => {
    expect(readPastedPeople('序号\t姓名\t代表\n1\t张某\t经营者\t1012\n2\t李某\t专家')).toMatchObject([
      { name: '张某', represents: '经营者', deliveredOn: '1012' },
      { name: '李某', represents: '专家', deliveredOn: '' },
    ]);
  });
});

test('归档材料清单：已经列上的不重复，新列的都先算缺', () => {
  const all = missingFromList([]);
  expect(all.length).toBeGreaterThan(15);
  expect(new Set(all.map((item) => item.state))).toEqual(new Set(['missing']));
  for (const item of all) expect(registerSchemas.archiveItem.safeParse(item).success).toBe(true);
  expect(missingFromList(all)).toEqual([]);
  expect(missingFromList(all.slice(1))).toEqual([all[0]]);
});

test('全过程由早到晚、按天归拢，事项和审查分得清', () => {
  const row = (seq: number, at: string, entity: string) => ({
    seq,
    at,
    actor: '周文静',
    action: 'x',
    title: '登记',
    entity,
    entityId: 1,
    summary: '',
    before: null,
    after: null,
    hash: '',
  });
  const days = daysOfTimeline([
    row(3, '2026-11-20T01:00:00.000Z', 'review'),
    row(1, '2026-11-19T01:00:00.000Z', 'decision'),
    row(2, '2026-11-20T00:30:00.000Z', 'decision'),
  ]);
  expect(days.map((day) => [day.date, day.rows.map((each) => each.kind)])).toEqual([
    ['2026-11-19', ['事项']],
    ['2026-11-20', ['事项', '审查']],
  ]);
});
