/** 粘贴法律意见全文，按编号拆成逐条；拆得对不对由人在下面的表里核。 */
import { useState } from 'react';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FieldFrame, controlAria } from '#renderer/ui/FieldFrame.tsx';
import { appendRow, type GridState } from '../grid/grid-state.ts';
import { type CounselPiece, splitCounselText } from '../split-counsel.ts';

export interface PasteCounselProps {
  readonly state: GridState<CounselPiece>;
  /** 拆出的接在已有的后面；`rest` 是引言和结语。 */
  readonly onSplit: (state: GridState<CounselPiece>, rest: string) => void;
}

export function PasteCounsel({ state, onSplit }: PasteCounselProps) {
  const [text, setText] = useState('');
  const [report, setReport] = useState<{ readonly isGood: boolean; readonly text: string } | null>(null);
  const split = (source: string): void => {
    const { items, rest, isNumbered } = splitCounselText(source);
    if (items.length === 0) {
      setReport({ isGood: false, text: '没有可拆的文字' });
      return;
    }
    onSplit(
      items.reduce((grid, item) => appendRow(grid, item), state),
      rest,
    );
    setText('');
    setReport(
      isNumbered
        ? { isGood: true, text: `拆出 ${items.length} 条，接在下面，请逐格核对` }
        : { isGood: false, text: '没有认出编号，整段作一条；要分开的请在下面改' },
    );
  };
  return (
    <FieldFrame
      label="粘贴全文，按编号拆条"
      success={report?.isGood === true ? report.text : null}
      warning={null}
      hint={report?.isGood === false ? report.text : '认一、（一）1. （1）①；条款、依据、建议能认出的先填好'}
      labelExtra={
        <ActionButton
          size="sm"
          refusal={text.trim() === '' ? '先粘贴或者输入文字' : null}
          onClick={() => split(text)}
        >
          拆成逐条
        </ActionButton>
      }
    >
      {(ids) => (
        <textarea
          className="rv-cell rv-cell-boxed rv-paste"
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            // 多行的整段粘进空框就拆；零星补一句的照常粘贴。
            if (text !== '' || !pasted.includes('\n')) return;
            event.preventDefault();
            split(pasted);
          }}
          {...controlAria(ids, false)}
        />
      )}
    </FieldFrame>
  );
}
