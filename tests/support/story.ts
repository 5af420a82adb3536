/** The story of the end-to-end tests: one matter, its people, what its counsel wrote. */
export const MATTER = '华水大学江淮校区项目';
export const INITIAL = 'chushi-2026';
export const OWN = 'zijide-mima-26';
export const ADMIN_PASSWORD = 'guanli-2026';
export const people = [
  { name: '周文静', loginName: 'zhouwenjing', roles: ['经办'] },
  { name: '陈立新', loginName: 'chenlixin', roles: ['复核'] },
  { name: '梁国栋', loginName: 'liangguodong', roles: ['负责人'] },
] as const;
export const COUNSEL_TEXT = `关于华水大学江淮校区项目的法律意见
一、第三条约定由县政府兜底偿还项目贷款，属于违规举债。依据：《中华人民共和国预算法》第三十五条。建议：删去兜底偿还的约定。
二、第七条土地出让金全额返还不符合收支两条线。依据：《中华人民共和国预算法》第五十六条。建议：改为按程序安排预算支出。
三、第九条争议解决条款没有写明管辖法院。建议：写明由罗山县人民法院管辖。`;
