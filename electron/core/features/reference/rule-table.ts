/** 规则表：看来源、条号、核实程度；参数未核的可改，写明依据，按生效日起算。 */
import type { AppContract } from '#shared/contract/index.ts';
import { isAdjustable } from '#shared/domain/rules/rule-book.ts';
import { allRules } from '#shared/domain/rules/rules.ts';
import { type Handlers, requireActor } from '../../context.ts';
import { read, write } from '../../db/sql.ts';
import { fieldError, ruleError } from '../../errors.ts';

export const ruleSql = {
  changes: read(
    {
      rule_id: 'text',
      param: 'text',
      value: 'real',
      effective_from: 'text',
      ground: 'text',
      actor: 'text',
      at: 'text',
    },
    'SELECT rule_id, param, value, effective_from, ground, actor, at FROM rule_change ORDER BY id DESC',
  ),
  insert: write(`INSERT INTO rule_change (rule_id, param, value, effective_from, ground, at, actor)
    VALUES (@ruleId, @param, @value, @effectiveFrom, @ground, @at, @actor)`),
};

export const ruleTable: Handlers<AppContract>['ruleTable'] = {
  list({ db, rules, today }) {
    const changes = db.all(ruleSql.changes);
    return allRules().map((rule) => ({
      id: rule.id as ReturnType<Handlers<AppContract>['ruleTable']['list']>[number]['id'], // ids come from the table
      source: rule.source,
      article: rule.article,
      text: rule.text,
      level: rule.level,
      place: rule.place,
      verification: rule.verification,
      effectiveFrom: rule.effectiveFrom,
      effectiveTo: rule.effectiveTo,
      params: Object.entries(rule.params).map(([name, shipped]) => ({
        name,
        value: rules.inForce(rule.id as Parameters<typeof rules.inForce>[0], today)?.params[name] ?? shipped,
        isAdjustable: isAdjustable(rule),
      })),
      changes: changes
        .filter((change) => change.rule_id === rule.id)
        .map((change) => ({
          param: change.param,
          value: change.value,
          effectiveFrom: change.effective_from,
          ground: change.ground,
          actor: change.actor,
          at: change.at,
        })),
    }));
  },
  setParam(context, input) {
    const rule = allRules().find((entry) => entry.id === input.ruleId);
    if (rule === undefined || !Object.hasOwn(rule.params, input.param))
      throw fieldError('param', '这条规则没有这个参数');
    if (!isAdjustable(rule)) throw ruleError(`${rule.source}${rule.article}已核对原文，法定数字不能改`);
    if (input.effectiveFrom < rule.effectiveFrom)
      throw fieldError('effectiveFrom', `生效日期不能早于规则施行日 ${rule.effectiveFrom}`);
    context.db.run(ruleSql.insert, {
      ruleId: input.ruleId,
      param: input.param,
      value: input.value,
      effectiveFrom: input.effectiveFrom,
      ground: input.ground,
      at: context.now,
      actor: requireActor(context).name,
    });
    context.audit({
      entity: 'rule',
      id: null,
      summary: `规则 ${input.ruleId} 的 ${input.param} 自 ${input.effectiveFrom} 起改为 ${input.value}：${input.ground}`,
      before: context.rules.param(input.ruleId, input.param, input.effectiveFrom),
      after: input,
    });
    return {};
  },
};
