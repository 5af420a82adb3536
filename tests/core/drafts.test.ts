import { describe, expect, test } from 'vitest';
import { openTestLedger } from '#tests/support/ledger.ts';
import { refusal } from '#tests/support/office.ts';

describe('表单草稿', () => {
  test('存了能取，再存覆盖，弃了就没有；重开程序还在', () => {
    const ledger = openTestLedger();
    const zhou = ledger.as('zhou');
    expect(zhou.drafts.get({ key: 'decision:new' })).toBeNull();
    expect(zhou.drafts.save({ key: 'decision:new', content: '{"title":"半截"}' })).toEqual({
      savedAt: '2026-11-23T02:00:00.000Z',
    });
    ledger.clock.advanceMinutes(1);
    zhou.drafts.save({ key: 'decision:new', content: '{"title":"再改"}' });
    ledger.restart();
    expect(zhou.drafts.get({ key: 'decision:new' })).toEqual({
      content: '{"title":"再改"}',
      savedAt: '2026-11-23T02:01:00.000Z',
    });
    zhou.drafts.discard({ key: 'decision:new' });
    expect(zhou.drafts.get({ key: 'decision:new' })).toBeNull();
    zhou.drafts.discard({ key: 'decision:new' });
  });

  test('只属于本人：别人取不到，也弃不掉', () => {
    const ledger = openTestLedger();
    ledger.as('zhou').drafts.save({ key: 'k', content: '周文静的' });
    expect(ledger.as('gao').drafts.get({ key: 'k' })).toBeNull();
    ledger.as('gao').drafts.discard({ key: 'k' });
    ledger.as('gao').drafts.save({ key: 'k', content: '高宇的' });
    expect(ledger.as('zhou').drafts.get({ key: 'k' })?.content).toBe('周文静的');
  });

  test('键名像代码也无妨', () => {
    const zhou = openTestLedger().as('zhou');
    for (const key of ['__proto__', 'constructor', "'; DROP TABLE draft; --", '键\u0000名']) {
      zhou.drafts.save({ key, content: key });
      expect(zhou.drafts.get({ key })?.content).toBe(key);
    }
  });

  test('太长的不收', () => {
    const zhou = openTestLedger().as('zhou');
    expect(refusal(() => zhou.drafts.save({ key: 'k', content: 'x'.repeat(2_000_001) })).code).toBe(
      'validation',
    );
    expect(refusal(() => zhou.drafts.save({ key: '', content: '' })).code).toBe('validation');
    zhou.drafts.save({ key: 'k', content: '字'.repeat(1_000_000) });
    expect(zhou.drafts.get({ key: 'k' })?.content).toHaveLength(1_000_000);
  });
});
