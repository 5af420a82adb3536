/**
 * 公文标题的分行（GB/T 9704—2012 7.3.1）：居中，词意完整，排成梯形或者菱形。
 * 不用浏览器的分词：它随版本变，旧件重印就不一样了。这里只认一份小词表和标点，能断处按好坏计分，再取最匀称的分法。
 */

/** 断开会伤词意的常用词；长词在前，最长匹配。 */
const WORDS = (
  '重大行政决策 合法性审查 公平竞争审查 行政规范性文件 社会稳定风险评估 国民经济和社会发展 自然资源 文化资源 ' +
  '基础设施 公共服务 生态环境 饮用水源地 饮用水水源 国土空间 人民政府 办事处 委员会 意见书 通知书 登记表 ' +
  '征求意见稿 管理办法 实施办法 实施方案 实施细则 暂行办法 暂行规定 若干规定 指导意见 应急预案 专项规划 总体规划 ' +
  '详细规划 五年规划 年度计划 行动计划 三年行动 财政资金 政府投资 特许经营 招标投标 土地征收 房屋征收 补偿安置 ' +
  '乡村振兴 高质量发展 城区 中心城区 停车 收费 管理 办法 规定 方案 规划 计划 意见 条例 细则 规则 措施 标准 目录 ' +
  '预案 通知 决定 建设 改造 提升 保护 利用 开发 项目 工程 行政 决策 审查 合法性 重大 补正 退回 材料 送审 合法 ' +
  '县城 农村 城市 乡镇 街道 道路 公路 桥梁 水库 河道 供水 供热 供气 污水 垃圾 处理 生活 分类 公共 交通 客运 出租 ' +
  '汽车 教育 学校 医疗 医院 卫生 养老 服务 体系 产业 园区 集聚区 开发区 高新区 工业 农业 林业 旅游 文化 历史 文物 ' +
  '环境 治理 整治 综合 专项 年度 资金 价格 听证 调整 优化 布局 改革 试点 推进 加强 促进 关于 印发 开展 进一步 ' +
  '深化 落实 有关 工作 事项 情况 报告 行政区划 区划 殡葬 公墓 烟花爆竹 禁止 燃放 限制 集体 土地 房屋 征收 补偿 ' +
  '安置 住房 保障 租赁 物业 电动 自行车 充电 设施 地质 灾害 防治 森林 防火 消防 安全 生产 应急 突发 事件 发展'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

const CLOSING = /[，。、；：？！）》〉」』”’〕】…—]/u;
const OPENING = /[（《〈「『“‘〔【]/u;
const ALPHANUMERIC = /[0-9A-Za-z.%]/;
const STICKS_LEFT = /[的了地得之们]/u;

interface Token {
  readonly text: string;
  readonly isWord: boolean;
}

function tokenise(title: string): Token[] {
  const tokens: Token[] = [];
  let rest = title;
  while (rest !== '') {
    const run = /^[0-9A-Za-z.%]+(?:[—－-][0-9A-Za-z.%]+)?[年月日号届次期个条]?/u.exec(rest)?.[0];
    const word = run ?? WORDS.find((candidate) => rest.startsWith(candidate));
    const text = word ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    tokens.push({ text, isWord: word !== undefined });
    rest = rest.slice(text.length);
  }
  return tokens;
}

const FORBIDDEN = Number.POSITIVE_INFINITY;

/** 在两段之间断行有多不好；无穷大即不许断。 */
function breakCost(left: Token, right: Token, depth: number): number {
  const before = left.text.at(-1) ?? '';
  const after = right.text[0] ?? '';
  if (CLOSING.test(after) || OPENING.test(before) || STICKS_LEFT.test(after)) return FORBIDDEN;
  if (ALPHANUMERIC.test(before) && ALPHANUMERIC.test(after)) return FORBIDDEN;
  if (left.text === '关于' || left.text === '印发') return FORBIDDEN;
  // 书名号、括号里面断开不如在外面断开。
  const inside = depth > 0 ? 4 : 0;
  if (before === '的' || right.text === '关于') return inside;
  if (/[》）、，；：]/u.test(before)) return 1 + inside;
  if (/[《（]/u.test(after)) return 2 + inside;
  if (/[和与及暨或]/u.test(after)) return 2 + inside;
  if (/[和与及暨或]/u.test(before)) return 6 + inside;
  if (/[省市县区乡镇村局委办院厅]/u.test(before) && !left.isWord) return 3 + inside;
  if (left.isWord && right.isWord) return 3 + inside;
  if (left.isWord || right.isWord) return 5 + inside;
  return 12 + inside;
}

/** 一行占几个字：西文和数字半个字。 */
export const titleWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);

/** 每行占全题的比例：两行取梯形，三行以上取菱形或者梯形。 */
function shapes(lineCount: number): readonly (readonly number[])[] {
  if (lineCount === 1) return [[1]];
  if (lineCount === 2) return [[0.54, 0.46], [0.46, 0.54], [0.5, 0.5]]; // prettier-ignore
  const middle = (lineCount - 1) / 2;
  const diamond = Array.from(
    { length: lineCount },
    (_, at) => 1 + 0.16 * (1 - Math.abs(at - middle) / middle),
  );
  const down = Array.from({ length: lineCount }, (_, at) => 1.14 - (0.28 * at) / (lineCount - 1));
  return [diamond, down, down.toReversed()].map((shape) => {
    const sum = shape.reduce((total, part) => total + part, 0);
    return shape.map((part) => part / sum);
  });
}

interface Piece {
  readonly text: string;
  readonly width: number;
  /** 在这一段后面断行的代价。 */
  readonly cost: number;
}

function pieces(title: string): Piece[] {
  const tokens = tokenise(title);
  let depth = 0;
  return tokens.map((token, at) => {
    for (const char of token.text) {
      if (OPENING.test(char)) depth += 1;
      else if (/[）》〉」』”’〕】]/u.test(char)) depth = Math.max(0, depth - 1);
    }
    const next = tokens[at + 1];
    return {
      text: token.text,
      width: titleWidth(token.text),
      cost: next === undefined ? 0 : breakCost(token, next, depth),
    };
  });
}

/** 照一种形状分行，取代价最小的分法；`shape` 行数即分几行。 */
function fit(parts: readonly Piece[], shape: readonly number[], maxWidth: number) {
  const total = parts.reduce((sum, part) => sum + part.width, 0);
  interface State {
    readonly cost: number;
    readonly breaks: readonly number[];
  }
  let states = new Map<number, State>([[0, { cost: 0, breaks: [] }]]);
  for (const [row, share] of shape.entries()) {
    const isLast = row === shape.length - 1;
    const next = new Map<number, State>();
    for (const [start, state] of states) {
      let width = 0;
      for (let end = start; end < parts.length; end += 1) {
        const part = parts[end];
        if (part === undefined) break;
        width += part.width;
        if (width > maxWidth) break;
        if (isLast !== (end === parts.length - 1) || part.cost === FORBIDDEN) continue;
        const offset = width - share * total;
        const stub = width < 4 ? 40 : 0;
        const cost = state.cost + part.cost * 5 + offset * offset + stub;
        const known = next.get(end + 1);
        if (known === undefined || cost < known.cost)
          next.set(end + 1, { cost, breaks: [...state.breaks, end + 1] });
      }
    }
    states = next;
  }
  return states.get(parts.length) ?? null;
}

/**
 * 把标题分成若干行，每行不超过 `maxWidth` 个字（2 号字 156 mm 排 20 个字）。
 * 能一行排下就一行；实在没有词意完整的断法（例如一长串外文），整题作一行交给排版折行。
 */
export function titleLines(title: string, maxWidth = 20): readonly string[] {
  const text = title.replace(/\s+/gu, '');
  if (titleWidth(text) <= maxWidth) return [text];
  const parts = pieces(text);
  const least = Math.ceil(titleWidth(text) / maxWidth);
  let best: { cost: number; breaks: readonly number[] } | null = null;
  for (const lineCount of [least, least + 1, least + 2])
    for (const shape of shapes(lineCount)) {
      const found = fit(parts, shape, maxWidth);
      if (found === null) continue;
      const cost = found.cost + (lineCount - least) * 8;
      if (best === null || cost < best.cost) best = { cost, breaks: found.breaks };
    }
  if (best === null) return [text];
  let from = 0;
  return best.breaks.map((to) => {
    const line = parts.slice(from, to).map((part) => part.text).join(''); // prettier-ignore
    from = to;
    return line;
  });
}
