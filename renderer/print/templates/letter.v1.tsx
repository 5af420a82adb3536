/** 信函格式第 1 版：红头、双线、文号、分行的标题、落款、附注、抄送。F-03、F-04 共用。 */
import type { ReactElement, ReactNode } from 'react';
import type { SlipHead } from '#shared/domain/slip/models.ts';
import { titleLines, titleWidth } from './title-lines.v1.ts';
import { BLANK_DATE, numberLine } from './wording.v1.ts';
import './letter.v1.css';

interface LetterProps {
  readonly head: SlipHead;
  readonly isDraft: boolean;
  readonly title: string;
  readonly addressee: string;
  /** 附注：圆括号里的几项，一项不拆成两行。 */
  readonly notes: readonly string[];
  readonly copyTo: string;
  readonly children: ReactNode;
}

export function LetterV1(props: LetterProps): ReactElement {
  const { head, isDraft } = props;
  return (
    <>
      {isDraft ? (
        <div className="slip-draft-mark" aria-hidden>
          草稿
        </div>
      ) : null}
      <article className="l1" data-flow>
        <header className="l1-head">
          <p className="l1-office" style={officeSize(head.office)}>
            {head.office}
          </p>
          <div className="l1-rule" />
          <p className="l1-number">{numberLine(isDraft ? null : head.docNo, head.docWord)}</p>
        </header>
        <h1 className="l1-title">
          {titleLines(props.title).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        <p>{props.addressee}：</p>
        {props.children}
        <div className="l1-end">
          <section className="l1-sign">
            <div className={titleWidth(head.office) > 14 ? 'l1-signed is-long' : 'l1-signed'}>
              <p className="l1-signed-name">
                <span>{head.office}</span>
              </p>
              <p className="l1-signed-date">{head.date ?? BLANK_DATE}</p>
            </div>
            <p className="l1-people">
              {props.notes.map((note, at) => (
                <span key={note}>
                  {`${at === 0 ? '（' : '　'}${note}${at === props.notes.length - 1 ? '）' : ''}`}
                </span>
              ))}
            </p>
          </section>
          <div className="l1-sink" data-sink />
          <footer className="l1-copy" data-end>
            {props.copyTo === '' ? null : `抄送：${props.copyTo}。`}
          </footer>
        </div>
      </article>
    </>
  );
}

/** 红头字号和字距：六字以内疏排，再多先收字距，还排不下才缩字，总宽不出版心。 */
export function officeSize(office: string): { fontSize?: string; letterSpacing: string; textIndent: string } {
  const count = [...office].length;
  if (count <= 1) return { letterSpacing: '0', textIndent: '0' };
  const em = 12.7;
  const available = 150;
  const spacing = Math.min(0.5, (available / em - count) / (count - 1));
  if (spacing >= 0) {
    const gap = `${spacing.toFixed(3)}em`;
    return { letterSpacing: gap, textIndent: gap };
  }
  return { fontSize: `${(available / count).toFixed(2)}mm`, letterSpacing: '0', textIndent: '0' };
}

/** 正文的一段，左空二字。 */
export function Para({ children, isKept }: { readonly children: ReactNode; readonly isKept?: boolean }) {
  return <p className={isKept === true ? 'l1-para l1-keep' : 'l1-para'}>{children}</p>;
}

/** 一级标题；不会落在面末。 */
export function Heading({ children }: { readonly children: ReactNode }) {
  return <h2 className="l1-h1">{children}</h2>;
}
