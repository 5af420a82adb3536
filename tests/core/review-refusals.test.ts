/** 不该办成的，一件一件地试：办不成、说得清、台账不变。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  acceptInput,
  counselInput,
  intakeInput,
  makeDecision,
  materials,
  opinionInput,
  reviewAt,
  reviewTarget,
  saveOpinion,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { refusedUnchanged } from '#tests/support/unchanged.ts';

describe('登记送审', () => {
  const register = (ledger: TestLedger, given: Parameters<typeof intakeInput>[2]) =>
    refusal(() => ledger.as('zhou').reviews.register(intakeInput(ledger, makeDecision(ledger), given)));

  test.each([
    ['contactName', '联系人', '', '请填写联系人'],
    ['contactName', '联系人太长', '李'.repeat(21), '联系人不能超过 20 个字'],
    ['contactName', '联系人带控制字符', '李\u0007明', '联系人含有不可见的控制字符，请删去后再存'],
    ['contactName', '联系人字符损坏', '李\udc00明', '联系人含有损坏的字符，请重新输入'],
    ['contactPhone', '电话带字母', '0376-abc', '电话只能有数字、短横和括号'],
    ['contactPhone', '电话太短', '110', '电话只能有数字、短横和括号'],
    ['draftTitle', '名称为空', ' \n ', '请填写送审稿名称'],
    ['submittedOn', '日期不存在', '2026-02-30', '送审日期不是有效日期，请写成 2026-03-05'],
    ['submittedOn', '日期在今天以后', '2026-11-24', '送审日期不能晚于今天 2026-11-23'],
    ['replyDueOn', '答复日早于送审日', '2026-11-01', '要求答复日不能早于送审日期 2026-11-02'],
  ])('%s：%s', (field, _name, value, message) => {
    expect(register(openTestLedger(), { [field]: value })).toMatchObject({
      code: 'validation',
      fields: { [field]: message },
    });
  });

  test('送审单位要在名录里', () => {
    expect(register(openTestLedger(), { submitUnitId: 999 }).fields).toEqual({
      submitUnitId: '没有这个单位，请重新选择',
    });
  });

  test('第26条：法定材料不能选不适用，材料不能重复', () => {
    const ledger = openTestLedger();
    expect(
      register(ledger, { materials: materials({ basis: { state: 'notApplicable', note: '理由' } }) })
        .fields?.['materials.1.state'],
    ).toContain('713号令第26条');
    const [first] = materials();
    if (first === undefined) throw new Error('材料表是空的');
    expect(register(ledger, { materials: [first, first] }).fields).toEqual({
      'materials.1.kind': '“决策草案及说明”重复了',
    });
  });

  test('第3条：排除的事项不送审；没有的事项不送审', () => {
    const ledger = openTestLedger();
    const excluded = makeDecision(ledger, {
      category: null,
      exclusion: 'emergency',
      exclusionReason: '应急',
    });
    const send = (id: number) => refusal(() => ledger.as('zhou').reviews.register(intakeInput(ledger, id)));
    expect(send(excluded).message).toContain('713号令第3条');
    expect(send(999).code).toBe('not_found');
  });

  test('在办的不能再登记一件，哪怕前面有办结的', () => {
    const ledger = openTestLedger();
    const { decisionId } = reviewAt(ledger, 'replied');
    const again = () => ledger.as('zhou').reviews.register(intakeInput(ledger, decisionId));
    again();
    expect(refusal(again).message).toBe('这件事项的送审 2026-002 还在办理，不能重复登记');
  });
});

describe('受理（第26条）', () => {
  test('缺法定材料不能受理', () => {
    const ledger = openTestLedger();
    const decisionId = makeDecision(ledger);
    const { id } = ledger
      .as('zhou')
      .reviews.register(
        intakeInput(ledger, decisionId, { materials: materials({ basis: { state: 'missing' } }) }),
      );
    const error = refusedUnchanged(ledger, id, 'rule', () =>
      ledger.as('zhou').reviews.accept(acceptInput(ledger, id)),
    );
    expect(error.message).toContain('缺“法律法规政策依据”');
    expect(error.message).toContain('713号令第26条');
  });

  test('材料没有核对完不能受理', () => {
    const ledger = openTestLedger();
    const { id } = ledger
      .as('zhou')
      .reviews.register(intakeInput(ledger, makeDecision(ledger), { materials: materials().slice(0, 5) }));
    const error = refusedUnchanged(ledger, id, 'rule', () =>
      ledger.as('zhou').reviews.accept(acceptInput(ledger, id)),
    );
    expect(error.message).toContain('“风险评估报告”还没有核对');
  });

  test('日期有先后：受理不早于送审、不晚于今天，答复不早于受理', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    const fields = (given: Parameters<typeof acceptInput>[2]) =>
      refusedUnchanged(ledger, id, 'validation', () =>
        ledger.as('zhou').reviews.accept(acceptInput(ledger, id, given)),
      ).fields;
    expect(fields({ acceptedOn: '2026-11-01' })).toEqual({
      acceptedOn: '受理日期不能早于送审日期 2026-11-02',
    });
    expect(fields({ acceptedOn: '2026-11-24' })).toEqual({ acceptedOn: '受理日期不能晚于今天 2026-11-23' });
    expect(fields({ replyDueOn: '2026-11-02' })).toEqual({
      replyDueOn: '要求答复日不能早于受理日期 2026-11-03',
    });
  });

  test('审查时间不足7个工作日，写了理由才受理；够了的不留理由', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    const short = { replyDueOn: '2026-11-09' };
    expect(
      refusedUnchanged(ledger, id, 'validation', () =>
        ledger.as('zhou').reviews.accept(acceptInput(ledger, id, short)),
      ).fields,
    ).toEqual({ shortReason: '只留 4 个工作日，不足 7 个，须写明理由（713号令第26条）' });
    ledger.as('zhou').reviews.accept(acceptInput(ledger, id, { ...short, shortReason: '县委要求月中上会' }));
    expect(ledger.as('zhou').reviews.get({ id }).shortReason).toBe('县委要求月中上会');
  });

  test('承办人要有经办或负责人角色', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    expect(
      refusal(() =>
        ledger.as('zhou').reviews.accept(acceptInput(ledger, id, { handlerId: ledger.accountId('chen') })),
      ).fields,
    ).toEqual({ handlerId: '陈立新没有经办、负责人角色，请另选' });
  });

  test('受理过的不能再受理、不能再改登记', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    expect(
      refusedUnchanged(ledger, id, 'rule', () => ledger.as('zhou').reviews.accept(acceptInput(ledger, id)))
        .message,
    ).toBe('这件送审是“起草意见”，不能受理');
    const { decisionId: _own, ...fields } = intakeInput(ledger, 1);
    expect(
      refusedUnchanged(ledger, id, 'rule', () =>
        ledger.as('zhou').reviews.updateIntake({ ...fields, ...reviewTarget(ledger, id) }),
      ).message,
    ).toContain('已经受理过的送审件不能再改登记内容');
  });
});

describe('起草与提交', () => {
  test('没有受理的不能起草、不能登记法律意见', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    refusedUnchanged(ledger, id, 'rule', () => saveOpinion(ledger, id));
    expect(
      refusedUnchanged(ledger, id, 'rule', () =>
        ledger.as('zhou').reviews.addCounselOpinion(counselInput(ledger, id)),
      ).message,
    ).toBe('这件送审是“待受理”，不能登记法律意见');
  });

  test('第28条：没有法律意见不能提交复核', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    saveOpinion(ledger, id);
    expect(
      refusedUnchanged(ledger, id, 'rule', () =>
        ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id)),
      ).message,
    ).toBe('还不能提交：还没有法律意见，至少登记 1 份才能提交（713号令第28条）');
  });

  test('第27条：三项没有结论不能提交', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    saveOpinion(ledger, id, opinionInput({ procedure: { finding: null, note: '' } }));
    expect(
      refusedUnchanged(ledger, id, 'rule', () =>
        ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id)),
      ).message,
    ).toContain('“程序”还没有结论（713号令第27条）');
  });

  test('半截的条目能存，提交时说第几条缺什么', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    saveOpinion(
      ledger,
      id,
      opinionInput({
        items: [
          { clause: '第五条', problem: '', basis: '', suggestion: '', severity: 'must', counselItemId: null },
        ],
      }),
    );
    expect(
      refusedUnchanged(ledger, id, 'validation', () =>
        ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id)),
      ).fields,
    ).toEqual({ 'items.0.problem': '第 1 条：请填写问题' });
  });

  test('引的法律意见要在本件', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    const [item] = opinionInput().items;
    if (item === undefined) throw new Error('没有条目');
    expect(
      refusal(() => saveOpinion(ledger, id, opinionInput({ items: [{ ...item, counselItemId: 999 }] })))
        .fields,
    ).toEqual({ 'items.0.counselItemId': '所引的法律意见不在本件' });
  });

  test('不是承办人，不能起草、不能提交；改派以后就能', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    const draft = () =>
      ledger.as('gao').reviews.saveOpinion({ ...reviewTarget(ledger, id), ...opinionInput() });
    expect(refusedUnchanged(ledger, id, 'forbidden', draft).message).toContain('本件承办人是周文静');
    refusedUnchanged(ledger, id, 'forbidden', () =>
      ledger.as('gao').reviews.submitForCheck(reviewTarget(ledger, id)),
    );
    ledger.as('zhou').reviews.assign({ ...reviewTarget(ledger, id), handlerId: ledger.accountId('gao') });
    draft();
  });

  test('收到法律意见的日期不早于送审、不晚于今天', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    for (const receivedOn of ['2026-11-01', '2026-11-24'])
      expect(
        refusal(() => ledger.as('zhou').reviews.addCounselOpinion(counselInput(ledger, id, { receivedOn })))
          .fields,
      ).toHaveProperty('receivedOn');
  });
});
