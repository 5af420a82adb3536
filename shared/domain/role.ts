/** 账户角色。一个账户可兼多个角色；同一件审查的经办、复核、签发必须是不同的人，见 review/sign-off。 */
export const roles = ['handler', 'checker', 'head', 'admin', 'reader'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  handler: '经办',
  checker: '复核',
  head: '负责人',
  admin: '管理员',
  reader: '只读',
};

/** `经办、复核` in the fixed order of the roles. */
export const describeRoles = (held: readonly Role[]): string =>
  roles
    .filter((role) => held.includes(role))
    .map((role) => roleNames[role])
    .join('、');
