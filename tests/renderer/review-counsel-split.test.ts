/** 粘贴的法律意见怎样拆成逐条。 */
import { describe, expect, test } from 'vitest';
import { splitCounselText } from '#renderer/features/reviews/split-counsel.ts';

const problems = (text: string) => splitCounselText(text).items.map((item) => item.problem);

describe('认编号', () => {
  test.each([
    ['一、甲\n二、乙', ['甲', '乙']],
    ['（一）甲\n（二）乙', ['甲', '乙']],
    ['(一)甲\n(二)乙', ['甲', '乙']],
    ['1.甲\n2.乙', ['甲', '乙']],
    ['1、甲\n2、乙', ['甲', '乙']],
    ['1．甲\n10．乙', ['甲', '乙']],
    ['（1）甲\n（2）乙', ['甲', '乙']],
    ['①甲\n②乙', ['甲', '乙']],
    ['　　一、甲\r\n　　二、乙', ['甲', '乙']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('同一段里接着写的也拆开，日期、小数、“第一、二条”不拆', () => {
    expect(problems('1.甲有误；2.乙有误。3.费用1.5万元，2026.11.20前、第一、二条均涉及')).toEqual([
      '甲有误',
      '乙有误',
      '费用1.5万元，2026.11.20前、第一、二条均涉及',
    ]);
  });

  test('一条写成几段的并在一起', () => {
    expect(problems('1.第一段\n第二段\n2.乙')).toEqual(['第一段\n第二段', '乙']);
  });

  test('下级有编号的，短的小标题不算一条', () => {
    expect(problems('一、关于权限\n（一）甲。\n（二）乙。\n二、关于内容\n1.丙。')).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
  });

  test('上级自己成句的照样算一条', () => {
    expect(problems('一、办法整体缺少上位法依据，应当说明。\n（一）甲')).toEqual([
      '办法整体缺少上位法依据，应当说明',
      '甲',
    ]);
  });

  test('没有编号的整段作一条，并且说明没有认出', () => {
    const split = splitCounselText('无修改意见，可行。');
    expect(split.isNumbered).toBe(false);
    expect(split.items).toHaveLength(1);
  });

  test('空的一条也没有', () => {
    expect(splitCounselText(' \n　\n').items).toEqual([]);
  });
});

describe('引言和结语', () => {
  test('编号以前的、“以上意见”以后的不混进逐条意见', () => {
    const split = splitCounselText(
      '关于某办法的法律意见：\n1.甲\n2.乙\n以上意见供参考。\n某律师 2026年11月20日',
    );
    expect(split.items.map((item) => item.problem)).toEqual(['甲', '乙']);
    expect(split.rest).toBe('关于某办法的法律意见：\n以上意见供参考。\n某律师 2026年11月20日');
  });
});

describe('认条款、依据、建议', () => {
  const first = (text: string) => splitCounselText(text).items[0];

  test('条款在最前面', () => {
    expect(first('1.第六条：无依据')).toMatchObject({ clause: '第六条', problem: '无依据' });
    expect(first('1.关于第十四条第二款，限制选择')).toMatchObject({ clause: '第十四条第二款' });
    expect(first('1.第五条、第六条表述重复')).toMatchObject({
      clause: '第五条、第六条',
      problem: '表述重复',
    });
  });

  test('下级没有写条款的，沿用上级写明的', () => {
    const { items } = splitCounselText(
      '一、第五条存在以下问题：\n1.缺主体\n2.第六条缺程序\n二、其他\n1.附件有误',
    );
    expect(items.map((item) => item.clause)).toEqual(['第五条', '第六条', '']);
  });

  test('写明“依据：”的取它，没有写明的取引用的条文', () => {
    expect(first('1.无依据。依据：《行政强制法》第十条。建议删去。')).toMatchObject({
      problem: '无依据',
      basis: '《行政强制法》第十条',
      suggestion: '删去',
    });
    expect(first('1.不符合《价格法》第十八条、第二十条，应当改正')).toMatchObject({
      basis: '《价格法》第十八条、第二十条',
    });
  });

  test('建议从“建议”起，另起一行也认', () => {
    expect(first('1.表述不清\n建议：写明期限。')).toMatchObject({
      problem: '表述不清',
      suggestion: '写明期限',
    });
  });

  test('只有建议的，建议就是意见', () => {
    expect(first('1.建议删去第三条')).toMatchObject({ problem: '删去第三条', suggestion: '删去第三条' });
  });
});
