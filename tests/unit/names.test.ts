import { describe, expect, test } from 'vitest';
import { initialsOf } from '#core/pinyin.ts';
import { describeRoles, roleNames, roles } from '#shared/domain/role.ts';

describe('角色的说法', () => {
  test('按固定次序，用顿号', () => {
    expect(describeRoles(['head', 'handler'])).toBe('经办、负责人');
    expect(describeRoles(roles)).toBe('经办、复核、负责人、管理员、只读');
    expect(describeRoles([])).toBe('');
  });
  test('每个角色都有中文名', () => {
    for (const role of roles) expect(roleNames[role]).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});

describe('首字母检索', () => {
  test.each([
    ['罗山县城区供水价格调整', 'lsxcqgsjgtz'],
    ['城乡供水一体化PPP项目', 'cxgsythpppxm'],
    ['2026年目录（第一批）', '2026nmldyp'],
    ['《管理办法》——试行', 'glbfsx'],
    ['', ''],
    ['、。！', ''],
  ])('%s → %s', (text, expected) => {
    expect(initialsOf(text)).toBe(expected);
  });
  test('再长的名称也只留二百个字母，只有小写字母和数字', () => {
    const initials = initialsOf('罗山县Ａ１'.repeat(100));
    expect(initials.length).toBeLessThanOrEqual(200);
    expect(initials).toMatch(/^[a-z0-9]+$/);
  });
});
