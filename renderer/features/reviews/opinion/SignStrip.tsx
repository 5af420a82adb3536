/** 签批条：经办 → 复核 → 签发，编号签发时取；右边是这个人此刻能做的。 */
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { usePeople } from '../choices.ts';
import { useNextNumber } from '../dialogs/NextNumber.tsx';

export interface SignStripProps {
  readonly review: ReviewDto;
  readonly children: ReactNode;
}

interface Person {
  readonly step: string;
  readonly name: string;
  readonly mark: Mark;
}

export function SignStrip({ review, children }: SignStripProps) {
  const checkers = usePeople(['checker']);
  const heads = usePeople(['head']);
  const next = useNextNumber('review.opinion', null);
  const people: readonly Person[] = [
    { step: '经办', name: review.handler, mark: markOf(review, 'reviewing') },
    { step: '复核', name: nameOr(review.checker, checkers), mark: markOf(review, 'checking') },
    { step: '签发', name: nameOr(review.signer, heads), mark: markOf(review, 'signing') },
  ];
  const isIssued = review.state === 'issued' || review.state === 'replied';
  return (
    <footer className="fs-action-bar rv-sign">
      <ol className="rv-sign-people" aria-label="签批">
        {people.map((person) => (
          <Fragment key={person.step}>
            <li className={person.mark === 'inProgress' ? 'rv-sign-now' : ''}>
              <ProcedureMark mark={person.mark} size={15} label={stepWord(person.mark)} />
              <strong>{person.step}</strong>
              {person.name}
            </li>
            <li aria-hidden>
              <IconChevronRight size={15} stroke={1.6} />
            </li>
          </Fragment>
        ))}
        <li>
          编号
          {isIssued ? (
            <strong className="rv-number">{review.docNo}</strong>
          ) : (
            <>
              <span className="rv-number">{next === null ? '' : next.replace(/\d+号$/, '')}</span>
              <span className="rv-quiet">签发时取号</span>
            </>
          )}
        </li>
      </ol>
      <div className="rv-sign-acts" data-pane>
        {children}
      </div>
    </footer>
  );
}

const ORDER: readonly ReviewDto['state'][] = ['reviewing', 'checking', 'signing', 'issued', 'replied'];

function markOf(review: ReviewDto, step: 'reviewing' | 'checking' | 'signing'): Mark {
  const now = ORDER.indexOf(review.state);
  const at = ORDER.indexOf(step);
  if (now === at) return 'inProgress';
  return now > at ? 'done' : 'notStarted';
}

const stepWord = (mark: Mark): string =>
  mark === 'done' ? '已完成' : mark === 'inProgress' ? '正在办' : '未开始';

/** 还没有人办的，只有一个人能办就写他，几个人都能办写“待定”。 */
const nameOr = (name: string, able: readonly { readonly label: string }[]): string =>
  name !== '' ? name : able.length === 1 ? (able[0]?.label ?? '') : '待定';
