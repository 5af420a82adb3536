/** 表格类文书，第 1 版：一个版式印八种表（F-01、F-06、F-07、F-18、S-01 至 S-04）。 */
import type { ReactElement } from 'react';
import type { FormSlip } from '#shared/domain/slip/forms.ts';
import type { PaperProps, Template } from '../template.ts';
import {
  cellLines,
  type GridRow,
  gridWidths,
  keepsWithPrevious,
  type Section,
  sectionsOf,
} from './form-grid.v1.ts';
import { settleForm } from './form-settle.v1.ts';
import { titleLines } from './title-lines.v1.ts';
import { flat } from './wording.v1.ts';
import './table.v1.css';
import './form.v1.css';

const HAND_DATE = '年　　月　　日';
/** 2 号字在版心里一行排得下的字数。 */
const TITLE_WIDTHS = { portrait: 20, landscape: 32 } as const;

function FormV1({ model, isDraft }: PaperProps<FormSlip>): ReactElement {
  const isLandscape = model.orientation === 'landscape';
  const sections = sectionsOf(model);
  const number = model.kind === 'F-18' || model.number === '' ? model.number : `编号：${model.number}`;
  return (
    <>
      {isDraft ? (
        <div className={`slip-draft-mark${isLandscape ? ' f1-draft-landscape' : ''}`} aria-hidden>
          草稿
        </div>
      ) : null}
      <article className={`t1 f1${isLandscape ? ' f1-landscape' : ''}`} data-form={model.orientation}>
        <h1>
          {titleLines(model.formTitle, TITLE_WIDTHS[model.orientation]).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        <div className="t1-above">
          <span>{model.caption}</span>
          <span>{number}</span>
        </div>
        {sections.map((section, at) => (
          <SectionTable key={at} model={model} section={section} previous={sections[at - 1]} />
        ))}
        <Note model={model} />
      </article>
    </>
  );
}

/** 表下的说明；替代前一版的写明。 */
function Note({ model }: { readonly model: FormSlip }): ReactElement | null {
  const replaced = model.replaces === null ? '' : `本表替代${model.replaces}，原表停止使用。`;
  const text = `${flat(model.footnote)}${replaced}`;
  return text === '' ? null : <p className="t1-note f1-foot">{text}</p>;
}

interface SectionProps {
  readonly model: FormSlip;
  readonly section: Section;
  readonly previous: Section | undefined;
}

const Columns = ({ widths }: { readonly widths: readonly number[] }): ReactElement => (
  <colgroup>
    {widths.map((width, at) => (
      <col key={at} width={width} />
    ))}
  </colgroup>
);

function SectionTable({ model, section, previous }: SectionProps): ReactElement {
  if (section.type === 'table') return <Details section={section} />;
  const { rows, pairs } = section;
  const [first] = rows;
  const isKept = first !== undefined && keepsWithPrevious(first, previous);
  return (
    <table className={isKept ? 'f1-keep' : undefined}>
      <Columns widths={gridWidths(model, pairs)} />
      <tbody>
        {rows.map((row, at) => (
          <Row
            key={at}
            row={row}
            span={pairs * 2 - 1}
            isKept={at === 0 ? isKept : keepsWithPrevious(row, rows[at - 1])}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly span: number;
  readonly isKept: boolean;
}

function Row({ row, span, isKept }: RowProps): ReactElement {
  switch (row.type) {
    case 'pairs':
      return (
        <tr className="f1-lead">
          {row.pairs.map((pair, at) => (
            <Pair key={at} label={pair.label} span={spanOf(at, row.pairs.length, span)}>
              <Lines text={pair.value} />
            </Pair>
          ))}
        </tr>
      );
    case 'text':
      return (
        <tr className={row.isLong ? 'f1-long' : undefined}>
          <th scope="row">{labelText(row.block.label)}</th>
          <td
            className={`f1-text${row.block.lines > 2 ? ' f1-room' : ''}`}
            colSpan={span}
            style={{ height: roomFor(row.block.lines) }}
          >
            <Lines text={row.block.text} />
          </td>
        </tr>
      );
    case 'conclusion':
      return (
        <tr className={isKept ? 'f1-keep' : undefined}>
          <th scope="row">{labelText(row.block.label)}</th>
          <td className="f1-conclusion" colSpan={span}>
            <Lines text={row.block.text} />
          </td>
        </tr>
      );
    case 'sign':
      return (
        <tr className={isKept ? 'f1-keep' : undefined}>
          {row.block.cells.map((cell, at) => (
            <Pair
              key={at}
              label={cell.label}
              span={spanOf(at, row.block.cells.length, span)}
              className="f1-sign"
              height={roomFor(row.block.lines)}
            >
              {cell.hasDate ? HAND_DATE : ''}
            </Pair>
          ))}
        </tr>
      );
  }
}

/** 末格占满余下的栏。 */
const spanOf = (at: number, count: number, span: number): number => (at === count - 1 ? span - at * 2 : 1);
const roomFor = (lines: number): string | undefined =>
  lines > 1 ? `calc(${lines} * var(--line) + 2 * var(--pad))` : undefined;

function Pair(props: {
  readonly label: string;
  readonly span: number;
  readonly className?: string;
  readonly height?: string | undefined;
  readonly children: ReactElement | string;
}): ReactElement {
  return (
    <>
      <th scope="row">{labelText(props.label)}</th>
      <td
        className={props.className}
        colSpan={props.span === 1 ? undefined : props.span}
        style={props.height === undefined ? undefined : { height: props.height }}
      >
        {props.children}
      </td>
    </>
  );
}

/** 两个字的栏名拉开，与四个字的一样宽。 */
const labelText = (label: string): string =>
  /^\p{Script=Han}{2}$/u.test(label) ? [...label].join('　　') : label;

function Details({ section }: { readonly section: Extract<Section, { type: 'table' }> }): ReactElement {
  const { block, widths, longRows } = section;
  return (
    <table>
      <Columns widths={widths} />
      <thead>
        {block.caption === '' ? null : (
          <tr className="f1-caption">
            <th colSpan={block.columns.length}>{block.caption}</th>
          </tr>
        )}
        <tr>
          {block.columns.map((column, at) => (
            <th key={at} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at} className={longRows[at] === true ? 'f1-long' : undefined}>
            {block.columns.map((column, index) => (
              <td key={index} className={column.align === 'center' ? 't1-center' : undefined}>
                <Lines text={row[index] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
        {Array.from({ length: block.blankRows }, (_, at) => (
          <tr key={`blank-${at}`} className="f1-blank">
            {block.columns.map((_column, index) => (
              <td key={index} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 一格的文字，一行一段；“√ 符合”一类的符号占同样宽，× 的结论用黑体。 */
function Lines({ text }: { readonly text: string }): ReactElement {
  const verdict = /^([√△×—]) (\S+)$/u.exec(text);
  if (verdict !== null)
    return (
      <>
        <span className="f1-mark">{verdict[1]}</span>
        <span className={verdict[1] === '×' ? 'f1-bad' : undefined}>{verdict[2]}</span>
      </>
    );
  const lines = cellLines(text);
  if (lines.length === 1) return <Line text={lines[0] ?? ''} />;
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>
          <Line text={line} />
        </p>
      ))}
    </>
  );
}

/** 末行不剩单字：最后两个字（连同后面的标点）不拆开。 */
function Line({ text }: { readonly text: string }): ReactElement {
  const tail = /(?<=.{6})\p{Script=Han}{2}[，。、；：？！）》”’】]*$/u.exec(text)?.[0];
  if (tail === undefined) return <>{text}</>;
  return (
    <>
      {text.slice(0, -tail.length)}
      <span className="f1-tail">{tail}</span>
    </>
  );
}

export const formV1: Template<FormSlip> = { Paper: FormV1, settle: settleForm };
